#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'; }
# Whatever stands before it, the last link of each file is found to be dead.
last() { printf '\n\n[the end](missing.md)\n'; }
{ front; repeat '[a](x.md) ' 2000; last; } > Content/flood.md
