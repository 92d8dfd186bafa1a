#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'; }
# The last link of a file is dead: where that is found, the whole file was read.
last() { printf '\n\n[the end](missing.md)\n'; }
page() { { front; cat; last; } > "Content/$1.md"; }

{ repeat '*a **a ' 60000; printf b; repeat ' a** a*' 60000; } | page nested
{ repeat '*a **a ' 49; printf b; repeat ' a** a*' 49; } | page nested-few
{ repeat '**x ' 100000; repeat '**_' 100000; } | page mixed
repeat 'a***b**c*d ' 80000 | page threes
repeat '*' 900000 | page stars
repeat '_' 900000 | page underscores
awk 'BEGIN { for (i = 1; i < 1200; i++) { for (j = 0; j < i; j++) printf "*"; printf "a" } }' | page runs
{ printf '['; repeat '*a ' 200000; printf '](/index.md)'; } | page link
