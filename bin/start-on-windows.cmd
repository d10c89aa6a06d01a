@echo off
rem Opens the start page of cardpress in the browser. Double-click this file.
chcp 65001 >nul
title cardpress
rem Within a zip file that was not unpacked, Windows runs this file alone.
if not exist "%~dp0launch.cjs" (
  echo Unpack the zip file first: right-click it, choose "Extract All", and open this file in the new folder.
  echo Pak het zipbestand eerst uit: klik er rechts op, kies "Alles uitpakken", en open dit bestand in de nieuwe map.
  pause
  exit /b 1
)
where node >nul 2>nul
if errorlevel 1 (
  echo cardpress needs Node. Install it from https://nodejs.org and open this file again.
  echo cardpress heeft Node nodig. Installeer het van https://nodejs.org en open dit bestand opnieuw.
  pause
  exit /b 1
)
node "%~dp0launch.cjs" %*
if errorlevel 1 pause
