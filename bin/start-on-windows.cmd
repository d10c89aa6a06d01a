@echo off
rem Opens the start page of cardpress in the browser. Double-click this file.
chcp 65001 >nul
title cardpress
where node >nul 2>nul
if errorlevel 1 (
  echo cardpress needs Node. Install it from https://nodejs.org and open this file again.
  echo cardpress heeft Node nodig. Installeer het van https://nodejs.org en open dit bestand opnieuw.
  pause
  exit /b 1
)
node "%~dp0launch.cjs" %*
if errorlevel 1 pause
