#!/bin/sh
set -eu
mkdir Content
