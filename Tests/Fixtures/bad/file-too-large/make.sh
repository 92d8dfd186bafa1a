#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
words() { awk -v n="$1" 'BEGIN { for (i = 0; i < n / 40; i++) print "Thirty-nine bytes of words in a long row"}'; }
{ front; words 2000000; printf '\n[a link](missing.md)\n'; } > Content/two-megabytes.md
{ printf -- '---\n'; words 2000000; } > Content/unclosed.md
{ printf 'title: A site\n# '; words 2000000; } > Content/people.tmp
mkdir -p Content/people
mv Content/people.tmp Content/people/team.yaml
