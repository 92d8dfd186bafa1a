#!/bin/sh
set -eu
chmod 000 Content/closed
chmod 444 Content/names
