#!/bin/sh
set -eu
# Thirty files that include each other twice would make a page of a thousand million pieces.
mkdir -p Templates/partials
printf '\\(layout "base.html")\n\\(include "partials/1.html")\n' > Templates/home.html
i=1
while [ $i -lt 30 ]; do
  printf '<p>%d</p>\n\\(include "partials/%d.html")\n\\(include "partials/%d.html")\n' $i $((i + 1)) $((i + 1)) > Templates/partials/$i.html
  i=$((i + 1))
done
printf '<p>30</p>\n' > Templates/partials/30.html
