#!/bin/sh
set -eu
folder=Content
i=0
while [ $i -lt 40 ]; do folder=$folder/a; i=$((i + 1)); done
mkdir -p "$folder"
printf 'x\n' > "$folder/file.txt"
