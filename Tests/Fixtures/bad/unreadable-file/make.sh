#!/bin/sh
set -eu
chmod 000 Content/secret.md
