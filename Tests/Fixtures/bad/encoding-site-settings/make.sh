#!/bin/sh
set -eu
printf 'title: The caf\351\nurl: https://www.example.org/\n' > Content/site.yaml
