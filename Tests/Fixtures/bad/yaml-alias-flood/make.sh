#!/bin/sh
set -eu
# Each line doubles the one above; written out, the last one would fill any memory.
awk 'BEGIN {
  printf "---\ntitle: A treatment\nsummary: What it is.\nextra:\n  a0: &a0 [x,x]\n"
  for (i = 1; i < 30; i++) printf "  a%d: &a%d [*a%d,*a%d]\n", i, i, i - 1, i - 1
  printf "  ? *a29\n  : v\n---\n\nText.\n" }' > Content/plain.md
