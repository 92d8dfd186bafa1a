#!/bin/sh
set -eu
# Not every file system can hold such a name: then there is nothing to find, and the test is skipped.
article() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\nText.\n' > "$1"; }
{ article "$(printf 'Content/caf\351.md')"; } 2>/dev/null || exit 77
mkdir "$(printf 'Content/fol\377der')"
article "$(printf 'Content/fol\377der')/page.md"
printf 'x\n' > "$(printf 'Content/\300\256\300\256.txt')"
