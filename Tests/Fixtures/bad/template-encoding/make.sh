#!/bin/sh
set -eu
mkdir -p Templates/partials
printf '<p>caf\351</p>\n' > Templates/partials/card.html
printf '\377\376<\000p\000>\000' > Templates/home.html
printf '<p>\000</p>\n' > Templates/base.html
