#!/bin/sh
set -eu
mkdir ../content
printf 'title: A\nurl: https://www.example.org/\n' > ../content/site.yaml
printf -- '---\ntitle: Home\ntype: page\n---\n\nWelcome.\n' > ../content/index.md
ln -s ../content Content
