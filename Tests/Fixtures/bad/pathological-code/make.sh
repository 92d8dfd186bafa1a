#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'; }
# The last link of a file is dead: where that is found, the whole file was read.
last() { printf '\n\n[the end](missing.md)\n'; }
page() { { front; cat; last; } > "Content/$1.md"; }

awk 'BEGIN { for (i = 1; i < 1300; i++) { printf "e"; for (j = 0; j < i; j++) printf "`" } }' | page runs
repeat '`a``' 190000 | page runs-short
repeat '`a` ' 220000 | page spans
repeat '```\n' 200000 | page fences
repeat '    a\n' 160000 | page indented
