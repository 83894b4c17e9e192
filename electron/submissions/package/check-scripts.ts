/**
 * What goes with every bag so that whoever gets it can check it years later without Khronika: a script for Python 3 (standard library
 * alone) and one for a shell with sha256sum or shasum. Both find a file that was changed, cut, added, taken away, renamed or put in
 * the place of another, and a manifest that was touched. Against somebody who makes all manifests anew only a number helps that came another
 * way: the print of the bag, which is the SHA-256 of its tagmanifest-sha256.txt.
 */
export const checkScripts: readonly { readonly path: string; readonly text: string }[] = [
  { path: 'check.py', text: python() },
  { path: 'check.sh', text: shell() },
];

function python(): string {
  return `#!/usr/bin/env python3
"""Checks this package: python3 check.py [PRINT]

PRINT is the 64 digits that came to you another way. Without it the script can tell whether the package is whole, not whether
somebody made another one. Needs only Python 3; changes nothing. Exit status 0: whole; 1: not whole."""
import hashlib
import os
import re
import sys
from urllib.parse import unquote

HERE = os.path.dirname(os.path.abspath(__file__))
LINE = re.compile(r'^([0-9a-f]+)  (\\S.*)$')
problems = []


def files_below(folder):
    found = set()
    for root, folders, names in os.walk(folder):
        if not folders and not names and os.path.relpath(root, folder) != 'data':
            problems.append('an empty folder: ' + os.path.relpath(root, folder))
        for name in folders:
            if os.path.islink(os.path.join(root, name)):
                problems.append('a link: ' + os.path.relpath(os.path.join(root, name), folder))
        for name in names:
            path = os.path.join(root, name)
            relative = os.path.relpath(path, folder).replace(os.sep, '/')
            if os.path.islink(path) or not os.path.isfile(path):
                problems.append('not a file: ' + relative)
            else:
                found.add(relative)
    return found


def digest(path, algorithm):
    made = hashlib.new(algorithm)
    with open(os.path.join(HERE, *path.split('/')), 'rb') as file:
        for piece in iter(lambda: file.read(1 << 20), b''):
            made.update(piece)
    return made.hexdigest()


def manifest(name):
    try:
        with open(os.path.join(HERE, name), 'rb') as file:
            text = file.read().decode('utf-8')
    except (OSError, UnicodeDecodeError):
        problems.append('cannot be read: ' + name)
        return {}
    lines = text.split('\\n')
    if lines[-1] != '':
        problems.append('cut short: ' + name)
    listed = {}
    order = []
    for line in lines[:-1]:
        match = LINE.match(line)
        if not match:
            problems.append('a line that is none: ' + name)
            continue
        path = unquote(match.group(2))
        order.append(path)
        if path in listed:
            problems.append('listed twice: ' + path)
        listed[path] = match.group(1)
    if order != sorted(order, key=lambda each: each.encode('utf-16-be')):
        problems.append('out of order: ' + name)
    return listed


def main():
    present = files_below(HERE)
    for algorithm in ('sha256', 'sha512'):
        for kind in ('tagmanifest', 'manifest'):
            name = '%s-%s.txt' % (kind, algorithm)
            if name not in present:
                problems.append('missing: ' + name)
                continue
            listed = manifest(name)
            wanted = set(path for path in present if path.startswith('data/') == (kind == 'manifest'))
            wanted = set(path for path in wanted if not path.startswith('tagmanifest-'))
            for path in sorted(wanted - set(listed)):
                problems.append('not listed in %s: %s' % (name, path))
            for path in sorted(set(listed) - wanted):
                problems.append('missing: ' + path)
            for path in sorted(wanted & set(listed)):
                if digest(path, algorithm) != listed[path]:
                    problems.append('changed: ' + path)
    made = digest('tagmanifest-sha256.txt', 'sha256') if 'tagmanifest-sha256.txt' in present else ''
    given = ''.join(sys.argv[1:]).replace(' ', '').lower()
    if given and given != made:
        problems.append('another print than the one given')
    for problem in sorted(set(problems)):
        print(problem)
    print('Print: ' + made)
    if problems:
        print('NOT WHOLE')
        return 1
    print('Whole: %d files.' % len(present) + ('' if given else ' Compare the print with the one that came to you another way.'))
    return 0


sys.exit(main())
`;
}

function shell(): string {
  return `#!/bin/sh
# Checks this package: sh check.sh [PRINT]
# PRINT is the 64 digits that came to you another way. Needs sha256sum and sha512sum, or shasum; changes nothing.
# Exit status 0: whole; 1: not whole.
cd "$(dirname "$0")" || exit 1
LC_ALL=C
export LC_ALL
failed=0
say() { echo "$1"; failed=1; }

sum() {
  if command -v "sha$1sum" >/dev/null 2>&1; then "sha$1sum" "$2"; else shasum -a "$1" "$2"; fi | sed 's/^\\\\//; s/ .*//'
}

# Per cent signs stand for line breaks and themselves alone (RFC 8493, section 2.1.3): names with them are left to check.py.
if [ -n "$(find . -type l)" ]; then say 'There are links in the package.'; fi
if [ -n "$(find . -type d -empty ! -path ./data)" ]; then say 'There are empty folders in the package.'; fi
if [ -n "$(find . -name '*%*' -o -name '*
*')" ]; then say 'A name cannot be checked by this script; use check.py.'; fi

for bits in 256 512; do
  for kind in tagmanifest manifest; do
    list="$kind-sha$bits.txt"
    if [ ! -f "$list" ]; then say "missing: $list"; continue; fi
    if [ -n "$(tail -c 1 "$list")" ]; then say "cut short: $list"; fi
    if grep -qEv '^[0-9a-f]+  [^ ].*$' "$list"; then say "a line that is none: $list"; fi
    if tr -d '\\012\\040-\\176\\200-\\377' < "$list" | grep -q .; then say "signs that do not belong: $list"; fi
    if [ "$kind" = manifest ]; then
      present=$(find data -type f | sort)
    else
      present=$(find . -type f ! -path './data/*' ! -name 'tagmanifest-*' | sed 's|^\\./||' | sort)
    fi
    listed=$(sed 's/^[0-9a-f]*  //' "$list" | sort)
    if [ "$(sed 's/^[0-9a-f]*  //' "$list")" != "$listed" ]; then say "out of order: $list"; fi
    if [ "$present" != "$listed" ]; then say "other files than listed: $list"; fi
    while IFS= read -r line; do
      digest=\${line%%  *}
      path=\${line#*  }
      if [ ! -f "$path" ]; then say "missing: $path"; continue; fi
      if [ "$(sum "$bits" "$path")" != "$digest" ]; then say "changed: $path"; fi
    done < "$list"
  done
done

print=$(sum 256 tagmanifest-sha256.txt)
if [ -n "$1" ] && [ "$(echo "$*" | tr -d ' ' | tr 'A-F' 'a-f')" != "$print" ]; then say 'another print than the one given'; fi
echo "Print: $print"
if [ "$failed" -ne 0 ]; then echo 'NOT WHOLE'; exit 1; fi
echo 'Whole. Compare the print with the one that came to you another way.'
`;
}
