#!/bin/sh
set -eu
# The names in this folder can be read, the files can't.
chmod 444 Content/names
