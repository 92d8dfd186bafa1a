#!/bin/sh
set -eu
# Four loops of eleven turns print 14,641 times 10,000 characters.
mkdir -p Templates
{
  printf '\\(let letters = "a,b,c,d,e,f,g,h,i,j,k".split(separator: ","))'
  for name in a b c d; do printf '\\(for %s in letters)' "$name"; done
  printf '<p>%010000d</p>' 0
  for name in a b c d; do printf '\\(end)'; done
} > Templates/404.html
