#!/bin/sh
set -eu
# A file that stands where a folder of pages must be.
printf 'x\n' > Content/two
