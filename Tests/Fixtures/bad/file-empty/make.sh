#!/bin/sh
set -eu
printf '\357\273\277' > Content/only-mark.md
mkdir -p Templates
: > Templates/section.html
