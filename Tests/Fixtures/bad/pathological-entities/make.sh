#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'; }
# The last link of a file is dead: where that is found, the whole file was read.
last() { printf '\n\n[the end](missing.md)\n'; }
page() { { front; cat; last; } > "Content/$1.md"; }

repeat '&amp;' 190000 | page named
repeat '&#0;' 240000 | page numeric
repeat '&#xFFFE;' 110000 | page non-characters
repeat '&a' 450000 | page unknown
repeat '&CounterClockwiseContourIntegral;' 29000 | page long
repeat '&' 900000 | page ampersands
{ printf '&#'; repeat 9 900000; printf ';'; } | page digits
{ printf '[a](/index.md#'; repeat '&amp;' 100000; printf ' "'; repeat '&quot;' 100000; printf '")'; } | page in-link
