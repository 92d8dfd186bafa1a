#!/bin/sh
set -eu
{
  printf -- '---\ntitle: A treatment\nsummary: What it is.\nextra:\n  a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n'
  awk 'BEGIN {
    for (i = 98; i < 107; i++) {
      printf "  %c: &%c [", i, i
      for (j = 0; j < 9; j++) printf "%s*%c", (j ? ", " : ""), i - 1
      print "]"
    }
  }'
  printf -- '---\n\nText.\n'
} > Content/laughs.md
# A hundred anchors, and aliases of aliases.
{
  printf -- '---\ntitle: A treatment\nsummary: What it is.\nextra:\n'
  awk 'BEGIN { for (i = 0; i < 100; i++) printf "  k%d: &a%d words\n", i, i }'
  printf -- '---\n\nText.\n'
} > Content/hundred.md
