#!/bin/sh
set -eu
# A byte order mark, CRLF and CR are accepted: what is wrong in such a file is found at its line and column.
printf '\357\273\277---\r\ntitle: A treatment\r\nsummary: What it is.\r\nflavour: mint\r\n---\r\n\r\nText with [a link](missing.md).\r\n' > Content/bom-crlf.md
printf '\357\273\277flavour: mint\r\nname: The team\r\n' > Content/people.tmp
mkdir -p Content/people Templates
mv Content/people.tmp Content/people/team.yaml
printf -- '---\r\ntitle: A treatment\r\nsummary: What it is.\r\n---\r\n\r\nText\r\n\r\n<b>bold</b>\r\n' > Content/crlf.md
printf -- '---\rtitle: A treatment\rsummary: What it is.\r---\r\rText with [a link](missing.md).\r' > Content/cr.md
printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\nOne\rtwo [a link](missing.md).\n\nThree [a link](gone.md).\n' > Content/cr-in-line.md
printf -- '---\ntitle: A treatment\nsummary: What\302\205flavour: mint\n---\n\nOne [a link](missing.md).\n' > Content/next-line.md
printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\nOne\342\200\250two [a link](missing.md).\n' > Content/line-separator.md
printf '\357\273\277<p>\\(home.titel)</p>\r\n<p>\\(home.titel)</p>\r\n' > Templates/home.html
