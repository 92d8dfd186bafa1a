#!/bin/sh
set -eu
mkfifo Content/site.yaml
