#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'; }
# The last link of a file is dead: where that is found, the whole file was read.
last() { printf '\n\n[the end](missing.md)\n'; }
page() { { front; cat; last; } > "Content/$1.md"; }

repeat '![[]()' 160000 | page images
repeat '[' 100000 | page open
repeat '[' 9990 | page open-few
repeat '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n\n' 20000 | page open-paragraphs
repeat ']' 9990 | page closed
{ repeat '[' 4990; printf a; repeat ']' 4990; } | page nested
repeat '[a](' 4990 | page links-open
repeat '[a](<b' 4990 | page links-angle
repeat 'a](b' 9990 | page links-closing
{ repeat '![a' 4900; repeat '](b)' 4900; } | page images-nested
repeat '**[a*' 9000 | page emphasis
{ printf 'a '; repeat '<![CDATA[' 4990; } | page character-data
{ printf '[a]('; repeat '(' 400000; repeat ')' 400000; printf ')'; } | page parentheses
{ printf '[a](/index.md "'; repeat x 900000; printf '")'; } | page title
