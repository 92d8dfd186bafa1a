#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'; }
# The last link of a file is dead: where that is found, the whole file was read.
last() { printf '\n\n[the end](missing.md)\n'; }
page() { { front; cat; last; } > "Content/$1.md"; }

{ repeat '- ' 30000; printf x; repeat '\n' 30000; } | page dashes
{ repeat '- ' 40; printf x; repeat '\n' 400000; } | page dashes-few
{ repeat '- ' 30000; repeat '\n' 30000; } | page dashes-rule
repeat '- - - - - - - - - - a\n\n\n' 30000 | page dashes-lines
repeat '* * * a\n' 100000 | page rules-almost
{ repeat '1. ' 40; printf 'a\n'; repeat 9 500000; } | page numbers
