#!/bin/sh
set -eu
# Templates nest as deep as anyone needs; what is deeper is one problem, not one for each block.
repeat() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s", text }'; }
mkdir -p Templates
{ repeat '\\(if true)\n' 100; repeat '\\(end)\n' 100; } > Templates/home.html
{ printf '<p>\\('; repeat '(' 1000; printf 1; repeat ')' 1000; printf ')</p>\n'; } > Templates/section.html
{ printf '<p>\\('; repeat '"\\(' 1000; printf 1; repeat ')"' 1000; printf ')</p>\n'; } > Templates/article.html
{ printf '<p>\\(1'; repeat ' + 1' 1000; printf ')</p>\n'; } > Templates/404.html
{ printf '<p>\\(site'; repeat '.title' 1000; printf ')</p>\n'; } > Templates/redirect.html
