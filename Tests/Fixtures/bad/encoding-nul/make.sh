#!/bin/sh
set -eu
printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\nSome\000thing.\n' > Content/body.md
printf -- '---\ntitle: A trea\000tment\nsummary: What it is.\n---\n\nText.\n' > Content/front-matter.md
printf '\000\000\000\000' > Content/only-nul.md
mkdir -p Templates
printf '<p>\\(home.\000title)</p>\n' > Templates/home.html
