#!/bin/sh
set -eu
mkdir -m 000 Content/closed
# The names in this folder can be read, the files can't.
chmod 444 Content/names
