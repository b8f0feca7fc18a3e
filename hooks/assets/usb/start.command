#!/bin/sh
# Starts the small server with the Python of this computer.
cd "$(dirname "$0")" || exit 1
if ! command -v python3 >/dev/null 2>&1; then
  echo "There is no Python on this computer. You can read everything without it: open site/index.html."
  exit 1
fi
exec python3 start.py
