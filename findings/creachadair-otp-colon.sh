#!/bin/bash
# github.com/creachadair/otp v0.5.0 (Go; gauth reads its files with it) writes the colon of an issuer bare into the label, and divides the label
# at its first colon, though the issuer parameter says where the issuer ends: of its own address it reads another account name. Seen 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
cat > go.mod <<'MOD'
module finding
go 1.21
require github.com/creachadair/otp v0.5.0
MOD
cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/creachadair/otp/otpauth"
)

func main() {
	given := &otpauth.URL{Type: "totp", Issuer: "Acme: Japan", Account: "hanako", RawSecret: "JBSWY3DPEHPK3PXP"}
	again, err := otpauth.ParseURL(given.String())
	fmt.Printf("given %q, read back %q with issuer %q, error %v\n", given.Account, again.Account, again.Issuer, err)
}
GO
go mod tidy > /dev/null 2>&1
output=$(go run .)
echo "$output"
[[ $output == 'given "hanako", read back "Japan:hanako" with issuer "Acme: Japan", error <nil>' ]]
