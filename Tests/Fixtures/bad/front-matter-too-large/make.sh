#!/bin/sh
set -eu
# Front matter of 70 kB, and one whose closing line is missing in a large file.
{
  printf -- '---\ntitle: A treatment\nsummary: What it is.\nextra:\n'
  awk 'BEGIN { for (i = 0; i < 2000; i++) printf "  key%d: words that fill the line\n", i }'
  printf -- '---\n\nText.\n'
} > Content/large.md
{
  printf -- '---\ntitle: A treatment\nsummary: What it is.\n\n'
  awk 'BEGIN { for (i = 0; i < 2000; i++) print "A line of a long article, some words." }'
} > Content/unclosed.md
