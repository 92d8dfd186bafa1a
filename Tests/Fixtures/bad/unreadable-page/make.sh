#!/bin/sh
set -eu
printf '\n## Risks\n\ncaf\351\n' >> Content/body.md
