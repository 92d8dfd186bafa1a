#!/bin/sh
set -eu
printf 'title: Secret\nurl: https://www.example.org/\n' > ../site.yaml
ln -s ../../site.yaml Content/site.yaml
