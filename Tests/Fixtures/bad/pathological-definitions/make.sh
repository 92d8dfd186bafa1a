#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'; }
# The last link of a file is dead: where that is found, the whole file was read.
last() { printf '\n\n[the end](missing.md)\n'; }
page() { { front; cat; last; } > "Content/$1.md"; }

awk 'BEGIN { for (i = 0; i < 2400; i++) printf "[a%d]: /index.md\n", i; print ""; for (i = 0; i < 4900; i++) printf "[a%d] ", i }' | page many
awk 'BEGIN { for (i = 0; i < 45000; i++) printf "[a%d]: /index.md\n\n", i; for (i = 0; i < 4900; i++) printf "[b] " }' | page paragraphs
{ repeat '[a]: /index.md\n\n' 55000; repeat '[a] ' 4900; } | page same
{ printf '['; repeat a 900000; printf ']: u'; } | page label
{ printf '[a]: /index.md "'; repeat t 50000; printf '"\n\n'; repeat '[a] ' 4990; } | page expansion
repeat '[a]:\n' 4990 | page incomplete
