#!/bin/bash
# github.com/pquerna/otp v1.5.0 (Go) writes "&" of an issuer bare into the address, in the label and in the query alike, so that its own reader
# finds another issuer than the one that was given. Seen 2026-11-28: issuer "Acme " for "Acme & Co".
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
cat > go.mod <<'MOD'
module finding
go 1.21
require github.com/pquerna/otp v1.5.0
MOD
cat > main.go <<'GO'
package main

import (
	"fmt"
	"github.com/pquerna/otp"
	"github.com/pquerna/otp/totp"
)

func main() {
	key, _ := totp.Generate(totp.GenerateOpts{Issuer: "Acme & Co", AccountName: "hanako"})
	again, _ := otp.NewKeyFromURL(key.URL())
	fmt.Printf("given %q, read back %q\n", "Acme & Co", again.Issuer())
}
GO
go mod tidy > /dev/null 2>&1
output=$(go run .)
echo "$output"
[[ $output == 'given "Acme & Co", read back "Acme "'* || $output == 'given "Acme & Co", read back "Acme"'* ]]
