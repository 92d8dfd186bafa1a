#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'; }
# The last link of a file is dead: where that is found, the whole file was read.
last() { printf '\n\n[the end](missing.md)\n'; }
page() { { front; cat; last; } > "Content/$1.md"; }

{ repeat '| a ' 60000; printf '|\n'; repeat '| - ' 60000; printf '|\n'; repeat '| a ' 60000; printf '|\n'; } | page columns
{ repeat '| a ' 1000; printf '|\n'; repeat '|-' 1000; printf '|\n'; repeat '|x\n' 200000; } | page rows
repeat '|-\n' 300000 | page delimiters
repeat '|' 900000 | page pipes
