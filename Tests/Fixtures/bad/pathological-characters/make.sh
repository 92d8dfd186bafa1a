#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'; }
# The last link of a file is dead: where that is found, the whole file was read.
last() { printf '\n\n[the end](missing.md)\n'; }
page() { { front; cat; last; } > "Content/$1.md"; }

repeat '\\' 900000 | page backslashes
repeat 'a  \n' 190000 | page hard-breaks
repeat '\047\042' 450000 | page quotation-marks
{ printf a; repeat - 900000; } | page dashes
repeat . 900000 | page dots
{ printf a; repeat '\314\201' 400000; } | page combining
repeat '[a](/index.md)\n\n' 55000 | page links
