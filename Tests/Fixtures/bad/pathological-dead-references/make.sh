#!/bin/sh
set -eu
# 2,000 links of one paragraph to 2,000 definitions that lead nowhere. More than 1,000 definitions are an error of their own.
{
  printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'
  awk 'BEGIN {
    for (i = 0; i < 2000; i++) printf "[a%d]: gone\n", i
    print ""
    for (i = 0; i < 2000; i++) printf "[a%d]\n", i
  }'
} > Content/flood.md
{
  awk 'BEGIN {
    print "Content/flood.md:1006:1: error: more than 1000 lines look like definitions of links [link]"
    print "1006 | [a1000]: gone"
    print "     | ^ write the addresses into the links: [words](address)"
    for (i = 0; i < 2000; i++) {
      printf "Content/flood.md:%d:1: error: there is no file \047gone\047 [link]\n", i + 2007
      printf "%4d | [a%d]\n", i + 2007, i
      print "     | ^ a heading of this page is written with #, \"#gone\"; a page is written with its ending, such as risks.md"
    }
  }'
  echo 'exit: 1'
} > expected.txt
