#!/bin/sh
set -eu
# A paragraph of 2,000 lines, each with a dead link that is not written as it is read: `gone\.md` is `gone.md`.
{
  printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'
  awk 'BEGIN { for (i = 0; i < 2000; i++) print "[a](gone\\.md)" }'
} > Content/flood.md
{
  awk 'BEGIN {
    for (i = 6; i < 2006; i++) {
      printf "Content/flood.md:%d:5: error: there is no file \047gone.md\047 [link]\n", i
      printf "%4d | [a](gone\\.md)\n", i
      print "     |     ^ paths begin at this file\047s folder, or with / at Content/"
    }
  }'
  echo 'exit: 1'
} > expected.txt
