#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'; }
# The last link of a file is dead: where that is found, the whole file was read.
last() { printf '\n\n[the end](missing.md)\n'; }
page() { { front; cat; last; } > "Content/$1.md"; }

repeat '<!--' 240000 | page comments
{ printf 'a '; repeat '<!--' 240000; } | page comments-inline
{ printf 'a <!--'; repeat '-' 900000; } | page comments-dashes
