#!/bin/sh
# Opens the start page of cardpress in the browser. Double-click this file.
# Programs from the Finder do not look where Homebrew and the installer of Node put it.
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
export PATH
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
exec "$here/start-on-linux.sh" "$@"
