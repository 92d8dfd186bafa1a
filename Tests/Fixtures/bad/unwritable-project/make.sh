#!/bin/sh
set -eu
chmod 555 .
