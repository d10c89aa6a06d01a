#!/bin/sh
# Opens the start page of cardpress in the browser. Double-click this file, or start-on-linux.desktop.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
stay() {
  # The window stays open until somebody has read it.
  if [ -t 0 ]; then
    printf '\nPress Enter to close this window. '
    read -r _
  fi
  exit 1
}
if ! command -v node >/dev/null 2>&1; then
  echo 'cardpress needs Node. Install it from https://nodejs.org and open this file again.'
  echo 'cardpress heeft Node nodig. Installeer het van https://nodejs.org en open dit bestand opnieuw.'
  stay
fi
node "$here/launch.cjs" "$@" || stay
