#!/bin/bash
# node-2fa 2.0.3 (npm) gives a link to a picture of the QR code in which "?" and "&" of the address are escaped and nothing else, so that the
# picture holds an address whose names are not escaped any more: an issuer with "&" is cut there. Seen 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund node-2fa@2.0.3 > /dev/null
output=$(node -e '
  const { qr } = require("node-2fa").generateSecret({ name: "Acme & Co", account: "hanako" });
  const address = new URL(qr).searchParams.get("chl");
  console.log("the picture says issuer", JSON.stringify(new URL(address).searchParams.get("issuer")));
')
echo "$output"
[[ $output == 'the picture says issuer "Acme "' ]]
