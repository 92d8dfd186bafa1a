#!/bin/sh
set -eu
printf 'x\n' > Content
