#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'; }
# The last link of a file is dead: where that is found, the whole file was read.
last() { printf '\n\n[the end](missing.md)\n'; }
page() { { front; cat; last; } > "Content/$1.md"; }

repeat '## a\n' 150000 | page same
repeat 'a\n-\n' 200000 | page underlined
awk 'BEGIN { for (i = 0; i < 40000; i++) printf "## a\n## a-%d\n", i }' | page numbered
awk 'BEGIN { for (i = 0; i < 80000; i++) printf "## a%d\n", i }' | page distinct
{ printf '## '; repeat '\303\251' 400000; } | page accents
