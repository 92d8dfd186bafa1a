#!/bin/sh
set -eu
# Each line doubles the one above; as a key, the last is written out before anything else can refuse it.
flood() { awk -v before="$1" 'BEGIN {
  printf "---\ntitle: A treatment\nsummary: What it is.\nextra:\n%s  a0: &a0 [x,x]\n", before
  for (i = 1; i < 30; i++) printf "  a%d: &a%d [*a%d,*a%d]\n", i, i, i - 1, i - 1
  printf "  ? *a29\n  : v\n---\n\nText.\n" }'; }
flood "" > Content/plain.md
# A quote in a block of text, and one that ends in an escape, must not hide the rest.
flood '  b: |
    "x
' > Content/block.md
flood '  b: "\\"
' > Content/escape.md
