#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'; }
# The last link of a file is dead: where that is found, the whole file was read.
last() { printf '\n\n[the end](missing.md)\n'; }
page() { { front; cat; last; } > "Content/$1.md"; }

repeat '<a ' 300000 | page tags-open
{ printf '<a'; repeat ' b=c' 220000; } | page tag-attributes
repeat '<a b="' 150000 | page tag-quotes
repeat '<a:' 300000 | page autolinks
repeat '<a@' 300000 | page autolinks-mail
{ printf '<https:'; repeat a 900000; } | page autolinks-long
