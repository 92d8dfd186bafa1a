#!/bin/sh
set -eu
# 20,000 tags in one line: every one is reported, with the part of the line round it.
count=20000
{
  printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\na '
  awk -v count="$count" 'BEGIN { for (i = 0; i < count; i++) printf "<b>"; print "" }'
} > Content/flood.md
{
  awk -v count="$count" 'BEGIN {
    width = 2 + 3 * count
    for (i = 0; i < 40; i++) tags = tags "<b>"
    for (i = 0; i < count; i++) {
      before = 2 + 3 * i
      left = before > 66 ? 66 : before
      right = width - before
      if (right > 100 - left) right = 100 - left
      # The row repeats every three characters, and only its start differs.
      shown = before > 66 ? "…" substr(tags, 1, 66) : "a " substr(tags, 1, before - 2)
      shown = shown substr(tags, 1, right) (right < width - before ? "…" : "")
      printf "Content/flood.md:6:%d: error: HTML can\047t be used in an article: <b> [raw-html]\n", before + 1
      printf "   6 | %s\n     | %*s^ write **words** for bold text\n", shown, left + (before > 66 ? 1 : 0), ""
    }
  }'
  echo 'exit: 1'
} > expected.txt
