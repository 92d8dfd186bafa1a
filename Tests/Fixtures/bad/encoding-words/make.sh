#!/bin/sh
set -eu
# A file of words that can't be read is one problem, not one for each word that a template uses.
mkdir -p Templates/words
printf 'tags: \377\n' > Templates/words/en.yaml
