#!/bin/sh
set -eu
printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\nEscape \033(B, \302\205 and \177.\n\n    code \007\n' > Content/characters.md
