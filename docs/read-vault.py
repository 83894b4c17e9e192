#!/usr/bin/env python3
"""Reads a Khronika vault without Khronika, as docs/vault-format.md describes it, and checks what it finds.

    read-vault.py VAULT [--passphrase-file FILE | --identity-file FILE | --shares-file FILE] [--json] [--take CODE]

It asks for the passphrase when no file is named. --identity-file takes a recovery key, or the age identity of a person
whose recipient has a slot; --shares-file the shares of a recovery kit, five rows each. --take CODE writes the original of a document to standard output and nothing else.

Needs Python 3.11, the package "cryptography" and the command "age": 1.0 or later, and 1.3 or later for the files of a
hybrid vault. Nothing is written to a disk: keys and pages stay in the memory of this process and of age.
"""

import argparse
import getpass
import hashlib
import hmac
import json
import os
import pty
import re
import select
import sqlite3
import struct
import subprocess
import sys
import unicodedata
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
SALT = 16
# At the end of each page: the initialisation vector, and HMAC-SHA512.
IV, MAC = 16, 64
RESERVED = IV + MAC


class Unreadable(Exception):
    """What is wrong with the vault, for a person."""


def read_description(vault):
    description = json.loads((vault / "vault.json").read_text(encoding="utf-8"))
    if description.get("format") != "khronika-vault":
        raise Unreadable("This folder is not a Khronika vault.")
    return description


def open_slot(vault, description, passphrase, identity):
    """The vault secret: the text that every key slot holds."""
    kinds = ("passphrase",) if identity is None else ("recovery", "recipient", "shares")
    slots = [slot for slot in description["slots"] if slot["kind"] in kinds]
    if not slots:
        raise Unreadable(f"The vault has no slot for a {kinds[0]}.")
    for slot in slots:
        file = vault / "keys" / f"{slot['id']}.age"
        expected = slot.get("sha256")
        if expected is not None and hashlib.sha256(file.read_bytes()).hexdigest() != expected:
            raise Unreadable(f"The key slot {slot['id']} is damaged.")
        if identity is None:
            secret = age_with_passphrase(file, unicodedata.normalize("NFC", passphrase))
        else:
            secret = age_with_identity(file, identity)
        if secret is not None:
            return secret.decode("utf-8")
    raise Unreadable("No key slot opens with this.")


def secrets_of(vault, description, secret):
    """The secret, and while keys are being replaced the one before, which what was not reached yet is encrypted with."""
    previous = description.get("previous")
    file = previous and vault / "keys" / f"{previous['id']}.age"
    older = file and file.exists() and age_with_identity(file, secret)
    return [secret, older.decode("utf-8")] if older else [secret]


def parse_secret(secret):
    """The id of the vault, and the key of the catalogue as bytes. The whole text is the age identity of the files."""
    vault_id = re.search(r"^# vault: (\S+)$", secret, re.M)
    key = re.search(r"^# catalogue key: x'([0-9a-f]{64})'$", secret, re.M)
    if not (vault_id and key and re.search(r"^AGE-SECRET-KEY-\S+$", secret, re.M)):
        raise Unreadable("The key slot does not hold a vault secret.")
    return vault_id[1], bytes.fromhex(key[1])


SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def join_shares(text):
    """The age identity that shares of a recovery kit give: 80 signs each, of which every sixteenth is a check."""
    signs = re.sub(r"^#.*$", "", text, flags=re.M)
    signs = "".join(sign for sign in signs.upper() if sign in SIGNS)
    divided, needed = {}, None
    for at in range(0, len(signs) - 79, 80):
        carrying = "".join(signs[row : row + 15] for row in range(at, at + 80, 16))
        number = int("".join(f"{SIGNS.index(sign):05b}" for sign in carrying)[: 46 * 8], 2)
        share = number.to_bytes(46, "big")
        if hashlib.sha256(share[:40]).digest()[:6] != share[40:]:
            raise Unreadable(f"Share {at // 80 + 1} was mistyped.")
        needed = (share[0] & 15) + 1
        *values, place = share[7:40]
        divided[place] = values
    if needed is None or len(divided) < needed:
        raise Unreadable(f"{len(divided)} shares are there; {needed or 2} are needed.")
    places = list(divided)[:needed]
    secret = bytearray(32)
    for place in places:
        # Lagrange's formula at nought; taking away is adding in this field.
        weight = 1
        for other in places:
            if other != place:
                weight = times(weight, times(other, inverse(other ^ place)))
        for at, value in enumerate(divided[place]):
            secret[at] ^= times(weight, value)
    return bech32("age-secret-key-", bytes(secret)).upper()


def times(a, b):
    """Multiplication in the field of 256 elements of AES (FIPS 197, 4.2)."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a = (a << 1) ^ (0x11B if a & 0x80 else 0)
        b >>= 1
    return product


def inverse(a):
    result = 1
    for _ in range(254):
        result = times(result, a)
    return result


def bech32(prefix, data):
    """How age writes keys (BIP 173)."""
    bits = "".join(f"{byte:08b}" for byte in data)
    words = [int(bits[at : at + 5].ljust(5, "0"), 2) for at in range(0, len(bits), 5)]

    def polymod(values):
        check = 1
        for value in values:
            top = check >> 25
            check = (check & 0x1FFFFFF) << 5 ^ value
            for at, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
                check ^= generator if top >> at & 1 else 0
        return check

    spread = [ord(sign) >> 5 for sign in prefix] + [0] + [ord(sign) & 31 for sign in prefix]
    rest = polymod(spread + words + [0] * 6) ^ 1
    words += [rest >> 5 * (5 - at) & 31 for at in range(6)]
    return prefix + "1" + "".join("qpzry9x8gf2tvdw0s3jn54khce6mua7l"[word] for word in words)


def age_with_identity(file, identity):
    """What is in an age file, or None where the identity does not open it. The identity goes through a pipe."""
    done = subprocess.run(
        ["age", "--decrypt", "--identity", "-", str(file)], input=identity.encode() + b"\n", capture_output=True
    )
    return done.stdout if done.returncode == 0 else None


def age_with_passphrase(file, passphrase):
    """As above with a passphrase, which age reads from a terminal alone: it gets one of its own."""
    out, into = os.pipe()
    child, terminal = pty.fork()
    if child == 0:
        os.dup2(into, 1)
        os.execvp("age", ["age", "--decrypt", str(file)])
    os.close(into)
    plain, asked, told = b"", b"", False
    watched = [terminal, out]
    while watched:
        for ready in select.select(watched, [], [])[0]:
            try:
                data = os.read(ready, 65536)
            except OSError:  # The terminal ends with whoever had it.
                data = b""
            if data == b"":
                watched.remove(ready)
            elif ready == out:
                plain += data
            else:
                asked += data
                if not told and b"passphrase" in asked:
                    os.write(terminal, passphrase.encode("utf-8") + b"\n")
                    told = True
    os.close(out)
    os.close(terminal)
    _, status = os.waitpid(child, 0)
    return plain if os.waitstatus_to_exitcode(status) == 0 else None


def decrypt_page(number, page, key, mac_key):
    """A page of SQLCipher 4: checked first, then decrypted. `number` counts from 1."""
    start = SALT if number == 1 else 0
    body = page[start : PAGE - RESERVED]
    iv = page[PAGE - RESERVED : PAGE - MAC]
    expected = hmac.digest(mac_key, body + iv + struct.pack("<I", number), "sha512")
    if not hmac.compare_digest(expected, page[PAGE - MAC :]):
        raise Unreadable(f"Page {number} of the catalogue is damaged, or the key is another.")
    decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    plain = decryptor.update(body) + decryptor.finalize()
    # What the salt took the place of in the file. The last bytes are part of the page, and SQLite looks at none of them.
    return (b"SQLite format 3\0" if number == 1 else b"") + plain + bytes(RESERVED)


def decrypt_catalogue(vault, key):
    """The catalogue as a plain SQLite database, in memory."""
    data = (vault / "catalogue.db").read_bytes()
    if len(data) == 0 or len(data) % PAGE != 0:
        raise Unreadable("The catalogue is empty or was cut off.")
    mac_salt = bytes(byte ^ 0x3A for byte in data[:SALT])
    mac_key = hashlib.pbkdf2_hmac("sha512", key, mac_salt, 2, 32)
    pages = {at // PAGE + 1: data[at : at + PAGE] for at in range(0, len(data), PAGE)}
    size, logged = read_log(vault / "catalogue.db-wal")
    pages.update(logged)
    size = size or len(data) // PAGE
    plain = bytearray(b"".join(decrypt_page(number, pages[number], key, mac_key) for number in range(1, size + 1)))
    # Reading and writing versions: 2 would have SQLite look for a log beside a database that is in memory.
    plain[18:20] = b"\x01\x01"
    return bytes(plain)


def read_log(file):
    """What a crash left in the write-ahead log: the size in pages after its last commit, and the pages stored by then.

    The log is SQLite's own (sqlite.org/fileformat2.html, section 4); what stands in its pages is encrypted as elsewhere.
    """
    if not file.exists() or file.stat().st_size < 32:
        return None, {}
    data = file.read_bytes()
    magic, _, page_size, _, salt1, salt2, *sums = struct.unpack(">8I", data[:32])
    if magic not in (0x377F0682, 0x377F0683) or page_size != PAGE:
        return None, {}
    order = ">" if magic & 1 else "<"
    running = checksum(data[:24], (0, 0), order)
    if running != tuple(sums):
        return None, {}
    size, stored, waiting = None, {}, {}
    for at in range(32, len(data) - PAGE - 23, PAGE + 24):
        number, commit, own1, own2, *sums = struct.unpack(">6I", data[at : at + 24])
        page = data[at + 24 : at + 24 + PAGE]
        running = checksum(data[at : at + 8] + page, running, order)
        if (own1, own2) != (salt1, salt2) or running != tuple(sums):
            break
        waiting[number] = page
        if commit != 0:
            size, stored, waiting = commit, {**stored, **waiting}, {}
    return size, stored


def checksum(data, before, order):
    first, second = before
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2]):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second


def open_catalogue(plain):
    database = sqlite3.connect(":memory:")
    database.deserialize(plain)
    database.execute("pragma query_only = on")
    database.row_factory = sqlite3.Row
    return database


def entry_hash(entry):
    digest = hashlib.sha256(b"khronika history 1\n")
    for column in ("previous", "seq", "at", "action", "note", "changes"):
        if entry[column] is None:
            digest.update(b"-\n")
        else:
            part = str(entry[column]).encode("utf-8")
            digest.update(b"%d\n" % len(part) + part)
    return digest.hexdigest()


def check_history(database, vault_id):
    """How many entries there are, the hash of the last one, and the first entry that does not fit, if there is one."""
    previous = hashlib.sha256(f"khronika history of vault {vault_id}".encode()).hexdigest()
    count, first_bad = 0, None
    for entry in database.execute("select * from history order by seq"):
        count += 1
        fits = entry["seq"] == count and entry["previous"] == previous and entry["hash"] == entry_hash(entry)
        if not fits and first_bad is None:
            first_bad = entry["seq"]
        previous = entry["hash"]
    return {"entries": count, "last": previous, "firstBad": first_bad}


def check_checkpoints(vault, database, vault_id, identity):
    """How many signatures over the history there are, and the entry of the first that does not fit, if there is one."""
    known = database.execute("select 1 from sqlite_schema where name = 'checkpoint'").fetchone()
    rows = database.execute("select * from checkpoint order by seq").fetchall() if known else []
    hashes = dict(database.execute("select seq, hash from history").fetchall())
    previous = hashlib.sha256(f"khronika checkpoints of vault {vault_id}".encode()).hexdigest()
    first_bad = None
    for row in rows:
        signed = b"khronika checkpoint 1\n"
        for part in (vault_id, row["seq"], row["hash"], row["at"], row["previous"]):
            text = str(part).encode("utf-8")
            signed += b"%d\n" % len(text) + text
        fits = row["previous"] == previous and hashes.get(row["seq"]) == row["hash"] and is_signed(row, signed)
        if not fits and first_bad is None:
            first_bad = row["seq"]
        previous = hashlib.sha256(signed + row["signature"].encode("ascii")).hexdigest()
    file = vault / "checkpoint.age"
    if file.exists():
        newest = json.loads(age_with_identity(file, identity) or b"null")
        older = newest is None or hashes.get(newest["seq"]) != newest["hash"] or (rows and newest["seq"] < rows[-1]["seq"])
        if older and first_bad is None:
            first_bad = newest["seq"] if newest else 0
    return {"checkpoints": len(rows), "firstBad": first_bad}


def is_signed(row, signed):
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(row["key"])).verify(bytes.fromhex(row["signature"]), signed)
        return True
    except (InvalidSignature, ValueError):
        return False


def original(vault, row, identity):
    file = vault / "files" / row["id"][:2] / f"{row['id']}.age"
    return age_with_identity(file, identity) if file.exists() else None


def check_file(vault, row, identity):
    content = original(vault, row, identity)
    if content is None:
        found = "does not open"
    elif len(content) == row["size"] and hashlib.sha256(content).hexdigest() == row["sha256"]:
        found = "whole"
    else:
        found = "differs"
    return {"document": row["code"], "id": row["id"], "sha256": row["sha256"], "found": found}


FILES = "select f.id, f.sha256, f.size, r.code from file f join record r on r.id = f.record order by r.code, f.id"


def look(vault, passphrase, identity):
    description = read_description(vault)
    secrets = secrets_of(vault, description, open_slot(vault, description, passphrase, identity))
    failure = None
    for secret in secrets:
        vault_id, key = parse_secret(secret)
        if vault_id != description.get("id", vault_id):
            raise Unreadable("vault.json belongs to another vault.")
        try:
            return vault_id, open_catalogue(decrypt_catalogue(vault, key)), "".join(secrets)
        except Unreadable as error:
            failure = failure or error
    raise failure


def report(vault, vault_id, database, file_identity):
    records = database.execute("select code, type, title, state, rev, data from record order by type, code")
    pages = database.execute(
        "select r.code, p.page, p.text from page_text p join record r on r.id = p.record order by r.code, p.page"
    )
    return {
        "vault": vault_id,
        "schema": database.execute("pragma user_version").fetchone()[0],
        "tables": sorted(name for (name,) in database.execute("select name from sqlite_schema where type = 'table'")),
        "records": [{**dict(row), "data": json.loads(row["data"])} for row in records],
        "pages": [dict(row) for row in pages],
        "history": check_history(database, vault_id),
        "checkpoints": check_checkpoints(vault, database, vault_id, file_identity),
        "files": [check_file(vault, row, file_identity) for row in database.execute(FILES).fetchall()],
    }


def show(found):
    for record in found["records"]:
        trashed = "" if record["state"] == "active" else "  (in the trash)"
        print(f"{record['code']}  {record['type']}  {record['title']}{trashed}")
    bad = found["history"]["firstBad"]
    print(f"\nHistory: {found['history']['entries']} entries, " + ("whole" if bad is None else f"broken at entry {bad}"))
    signed = found["checkpoints"]
    bad_sign = signed["firstBad"]
    print(f"Checkpoints: {signed['checkpoints']}, " + ("all fit" if bad_sign is None else f"not at entry {bad_sign}"))
    for file in found["files"]:
        print(f"{file['document']}: {file['found']}")


def main():
    parser = argparse.ArgumentParser(description="Reads a Khronika vault without Khronika.")
    parser.add_argument("vault", type=Path)
    parser.add_argument("--passphrase-file", type=Path)
    parser.add_argument("--identity-file", type=Path)
    parser.add_argument("--shares-file", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--take", metavar="CODE")
    options = parser.parse_args()
    identity = options.identity_file and options.identity_file.read_text(encoding="utf-8").strip()
    passphrase = None
    try:
        if options.shares_file is not None:
            identity = join_shares(options.shares_file.read_text(encoding="utf-8"))
        if identity is None:
            given = options.passphrase_file
            lines = given.read_text(encoding="utf-8").splitlines() if given else [getpass.getpass("Passphrase: ")]
            passphrase = lines[0] if lines else ""
        vault_id, database, file_identity = look(options.vault, passphrase, identity)
        if options.take is not None:
            row = database.execute(f"select * from ({FILES}) where code = ?", (options.take,)).fetchone()
            content = row and original(options.vault, row, file_identity)
            if not content:
                raise Unreadable(f"There is no original of {options.take} that opens.")
            sys.stdout.buffer.write(content)
            return 0
        found = report(options.vault, vault_id, database, file_identity)
    except (Unreadable, OSError, ValueError, sqlite3.Error) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    if options.json:
        json.dump(found, sys.stdout, ensure_ascii=False)
    else:
        show(found)
    chained = found["history"]["firstBad"] is None and found["checkpoints"]["firstBad"] is None
    whole = chained and all(file["found"] == "whole" for file in found["files"])
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
