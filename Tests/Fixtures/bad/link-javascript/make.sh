#!/bin/sh
set -eu
# A carriage return and a NUL's neighbours can't stand in a file that git may convert.
printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n[a](<java\rscript:alert(1)>)\n\n[a](<\001javascript:alert(1)>)\n\n[a](<\037\177javascript:alert(1)>)\n' > Content/controls.md
