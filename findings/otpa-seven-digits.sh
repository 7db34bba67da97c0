#!/bin/bash
# otpa 0.0.2 (PyPI) takes an address of 7 digits for one of 6, and any period for 30 seconds, without a word: the code that it makes for moving,
# and the address that it gives back, make other codes. Eight digits are kept. Google's format itself knows neither. Seen 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet otpa==0.0.2
address='otpauth://totp/Acme:hanako?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme&period=60&digits='
seven=$("$folder/venv/bin/otpa" ca "${address}7")
eight=$("$folder/venv/bin/otpa" ca "${address}8")
printf '%s\n' "$seven" "$eight"
[[ $seven == *'period=30' && $seven != *digits=* && $eight == *'digits=8&period=30' ]]
