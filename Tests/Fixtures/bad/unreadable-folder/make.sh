#!/bin/sh
set -eu
mkdir -m 000 Content/closed
