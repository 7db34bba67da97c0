"""Opens a かぎ番 vault, written from docs/vault-format.md alone, with other libraries than the product's (libsodium, argon2).

    python open_vault.py FILE.kagiban            asks for the password and lists the accounts (no secrets)
    python open_vault.py --kit FOLDER            opens every file of the vault kit and compares with what its head expects
"""

import base64
import getpass
import hashlib
import hmac
import json
import re
import struct
import sys
import unicodedata
from pathlib import Path

import argon2.low_level
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as xchacha20poly1305_decrypt
from nacl.exceptions import CryptoError

MAX_CONTAINER = 10_000_000
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Refused(Exception):
    """Why a vault does not open: damaged, newer, params or wrong-password."""


def unb64(text, least=0, most=1 << 22):
    """Base64url without padding and without stray bits (RFC 4648 §5)."""
    if not isinstance(text, str) or not re.fullmatch(r"[A-Za-z0-9_-]*", text) or len(text) % 4 == 1:
        raise Refused("damaged")
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if base64.urlsafe_b64encode(data).rstrip(b"=").decode() != text or not least <= len(data) <= most:
        raise Refused("damaged")
    return data


def require(condition, why="damaged"):
    if not condition:
        raise Refused(why)


def is_count(value):
    return type(value) is int and 0 <= value < 2**53


def load_object(data):
    try:
        value = json.loads(data.decode("utf-8"))
    except ValueError:
        raise Refused("damaged") from None
    require(isinstance(value, dict))
    return value


# ---------------------------------------------------------------------------------------------------------- header


def read_header(data):
    head = load_object(data)
    require(head.get("f") == "kosmo-vault")
    require(head.get("v") == 1 and head.get("aead") == "XC20P", "newer")
    head["vid"], head["ks"] = unb64(head.get("vid"), 16, 16), unb64(head.get("ks"), 32, 32)
    require(is_count(head.get("gen")) and is_count(head.get("t")))
    wraps = head.get("wraps")
    require(isinstance(wraps, list) and 1 <= len(wraps) <= 16)
    head["wraps"] = [read_wrap(wrap) for wrap in wraps]
    return head


def read_wrap(wrap):
    require(isinstance(wrap, dict) and isinstance(wrap.get("type"), str))
    require(wrap["type"] in ("pw", "rc", "prf"), "newer")
    check_kdf(wrap.get("kdf"))
    require(set(wrap) <= {"id", "type", "kdf", "kc", "n", "ct", "cred", "prfSalt"})
    require(isinstance(wrap.get("id"), str) and re.fullmatch(r"[0-9a-f]{16}", wrap["id"]))
    require((wrap["kdf"]["alg"] != "hkdf-sha256") == (wrap["type"] == "pw"))
    require((wrap["type"] == "prf") == ("cred" in wrap and "prfSalt" in wrap))
    if wrap["type"] == "prf":
        unb64(wrap["cred"], 1, 1023), unb64(wrap["prfSalt"], 32, 32)
    sizes = {"kc": 32, "n": 24, "ct": 48}
    return wrap | {name: unb64(wrap.get(name), size, size) for name, size in sizes.items()}


def check_kdf(kdf):
    """Bounds come before anything is computed: too weak is as wrong as too strong."""
    require(isinstance(kdf, dict) and isinstance(kdf.get("alg"), str))
    require(kdf["alg"] in ("argon2id", "pbkdf2-sha256", "hkdf-sha256"), "newer")
    if kdf["alg"] == "argon2id":
        require(kdf.get("ver") == 19, "newer")
    within = lambda name, least, most: type(kdf.get(name)) is int and least <= kdf[name] <= most
    try:
        unb64(kdf.get("salt"), 16, 64)
    except Refused:
        raise Refused("params") from None
    if kdf["alg"] == "argon2id":
        require(within("m", 19_456, 262_144) and within("t", 1, 10) and within("p", 1, 4), "params")
        require(kdf["m"] * kdf["t"] <= 1_048_576 and (kdf["t"] > 1 or kdf["m"] >= 47_104), "params")
    if kdf["alg"] == "pbkdf2-sha256":
        require(within("c", 600_000, 10_000_000), "params")


# ---------------------------------------------------------------------------------------------------------- keys


def expand(key, info, length=32):
    """HKDF-Expand-SHA256 (RFC 5869 §2.3); one block is enough for 32 bytes."""
    return hmac.digest(key, info + b"\x01", "sha256")[:length]


def hkdf(key, salt, info):
    return expand(hmac.digest(salt, key, "sha256"), info)


def derive(secret, kdf):
    salt = unb64(kdf["salt"])
    if kdf["alg"] == "hkdf-sha256":
        return hkdf(secret, salt, b"kosmo-vault/1/random")
    if kdf["alg"] == "pbkdf2-sha256":
        return hashlib.pbkdf2_hmac("sha256", secret, salt, kdf["c"], 32)
    return argon2.low_level.hash_secret_raw(
        secret, salt, kdf["t"], kdf["m"], kdf["p"], 32, argon2.low_level.Type.ID, 19
    )


def kdf_bytes(kdf):
    order = {"argon2id": ["alg", "ver", "m", "t", "p", "salt"], "pbkdf2-sha256": ["alg", "c", "salt"]}
    members = {name: kdf[name] for name in order.get(kdf["alg"], ["alg", "salt"])}
    return json.dumps(members, separators=(",", ":")).encode()


def unwrap(wrap, vid, secret):
    """The vault key; None when the key check says that the secret is another one."""
    derived = derive(secret, wrap["kdf"])
    if not hmac.compare_digest(expand(derived, b"kosmo-vault/1/commit"), wrap["kc"]):
        return None
    associated = b"kosmo-vault/1/wrap" + vid + wrap["id"].encode() + wrap["type"].encode() + kdf_bytes(wrap["kdf"])
    return decrypt(wrap["ct"], associated, wrap["n"], expand(derived, b"kosmo-vault/1/kek"))


def decrypt(ciphertext, associated, nonce, key):
    try:
        return xchacha20poly1305_decrypt(ciphertext, associated, nonce, key)
    except CryptoError:
        raise Refused("damaged") from None


def read_recovery_code(text):
    plain = re.sub(r"[\s._\-‐-―ー・]", "", unicodedata.normalize("NFKC", text).upper())
    plain = plain.replace("O", "0").replace("I", "1").replace("L", "1")
    require(len(plain) == 28 and set(plain) <= set(LETTERS), "wrong-password")
    bits = 0
    for letter in plain:
        bits = bits << 5 | LETTERS.index(letter)
    code = (bits >> 12).to_bytes(16, "big")
    digest = hashlib.sha256(b"kosmo-vault/1/recovery" + code).digest()
    require(bits & 0xFFF == digest[0] << 4 | digest[1] >> 4, "wrong-password")
    return code


# ---------------------------------------------------------------------------------------------------------- vault


def open_container(text, password=None, code=None):
    """The contents of a container: {"accounts": […], "trash": […]}. Raises Refused."""
    require(len(text) <= MAX_CONTAINER)
    if not text.startswith("KV1."):
        raise Refused("newer" if re.match(r"KV[1-9]\d*\.", text) else "damaged")
    parts = text.split(".")
    require(len(parts) == 3)
    require(len(parts[1]) <= 40_000, "params")  # only a monstrous salt makes a header so long
    head_bytes, sealed = unb64(parts[1]), unb64(parts[2], 40)
    head = read_header(head_bytes)
    kind, secret = ("rc", read_recovery_code(code)) if code else ("pw", unicodedata.normalize("NFKC", password).encode())
    for wrap in head["wraps"]:
        key = unwrap(wrap, head["vid"], secret) if wrap["type"] == kind else None
        if key is not None:
            info = b"kosmo-vault/1/payload" + head["vid"] + struct.pack(">Q", head["gen"])
            return read_contents(decrypt(sealed[24:], head_bytes, sealed[:24], hkdf(key, head["ks"], info)))
    raise Refused("wrong-password")


def read_contents(data):
    contents = load_object(data)
    version = contents.get("v")
    require(type(version) in (int, float))
    require(version <= 2, "newer")
    require(version in (1, 2) and type(version) is int)
    accounts, trash = contents.get("accounts"), contents.get("trash")
    require(isinstance(accounts, list) and isinstance(trash, list) and len(accounts) + len(trash) <= 10_000)
    for account in accounts + trash:
        check_account(account)
    for account in trash:
        require(is_count(account.get("removedAt")))
    require(len({account["id"] for account in accounts + trash}) == len(accounts) + len(trash))
    return contents


def check_account(account):
    require(isinstance(account, dict))
    get = account.get
    require(isinstance(get("id"), str) and re.fullmatch(r"[0-9a-f]{16}", get("id")) and get("type") in ("totp", "hotp"))
    unb64(get("secret"), 1, 256)
    require(get("algorithm") in ("SHA1", "SHA256", "SHA512") and get("digits") in (6, 7, 8))
    require(type(get("period")) is int and 15 <= get("period") <= 120 and is_count(get("counter")))
    require(type(get("pinned")) is bool and is_count(get("addedAt")) and get("pending", True) is True)
    names = [get("issuer"), get("accountName"), get("deviceName", ""), get("person", "")]
    require(all(isinstance(name, str) and len(name) <= 128 and is_clean(name) for name in names))
    require(type(get("deviceNth", 1)) is int and 1 <= get("deviceNth", 1) <= 50)
    origins = get("origins")
    require(isinstance(origins, list) and len(origins) <= 20)
    require(all(isinstance(origin, str) and re.fullmatch(r"https?://[^/?#@\s]+", origin) for origin in origins))


def is_clean(name):
    hidden = any(unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Cn") for letter in name)
    return not hidden and unicodedata.normalize("NFC", name) == name == " ".join(name.split())


def code_at(account, seconds):
    """RFC 6238: the code of a time-based account."""
    counter = struct.pack(">Q", seconds // account["period"])
    digest = hmac.digest(unb64(account["secret"]), counter, account["algorithm"].lower())
    number = struct.unpack(">I", digest[digest[-1] & 15 :][:4])[0] & 0x7FFFFFFF
    return str(number % 10 ** account["digits"]).zfill(account["digits"])


# ---------------------------------------------------------------------------------------------------------- command line


def check_kit_file(path):
    """None when the file does what its head expects, else what it did."""
    head_text, container = path.read_text(encoding="utf-8").split("\n\n", 1)
    head = dict(line.split(": ", 1) for line in head_text.split("\n"))
    password = json.loads(head["password-json"]) if "password-json" in head else head.get("password")
    container = container.removesuffix("\n").ljust(int(head.get("pad-to", 0)), "A")
    try:
        contents = open_container(container, password, head.get("code"))
    except Refused as refused:
        return None if str(refused) == head["expect"] else f"expected {head['expect']}, was refused as {refused}"
    if head["expect"] != "ok":
        return f"expected {head['expect']}, but it opened"
    found = (len(contents["accounts"]), len(contents["trash"]))
    if found != (int(head.get("accounts", 0)), int(head.get("trash", 0))):
        return f"holds {found}"
    if "code-at-59" in head and code_at(contents["accounts"][0], 59) != head["code-at-59"]:
        return "makes another code"
    return None


def main():
    if sys.argv[1:2] == ["--kit"]:
        files = sorted(Path(sys.argv[2]).glob("*.kit"))
        wrong = {path.stem: problem for path in files if (problem := check_kit_file(path))}
        for name, problem in wrong.items():
            print(f"{name}: {problem}")
        print(f"{len(files) - len(wrong)} of {len(files)} files do what they must")
        sys.exit(1 if wrong or not files else 0)
    text = Path(sys.argv[1]).read_text(encoding="utf-8").strip()
    for account in open_container(text, getpass.getpass("Master password: "))["accounts"]:
        print(account["issuer"], account["accountName"], *account["origins"])


main()
