#!/bin/sh
set -eu
chmod 000 Templates/home.html
