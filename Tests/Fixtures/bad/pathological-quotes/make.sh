#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'; }
# The last link of a file is dead: where that is found, the whole file was read.
last() { printf '\n\n[the end](missing.md)\n'; }
page() { { front; cat; last; } > "Content/$1.md"; }

{ repeat '>' 100000; repeat 'a*' 100000; } | page quotes-emphasis
{ repeat '>' 90; repeat 'a*' 100000; } | page quotes-emphasis-few
repeat '> > > > > > > > > > > > > > > > > > > > a\n' 20000 | page quotes-lines
{ repeat '> ' 90; repeat 'a\n' 300000; } | page quotes-lazy
