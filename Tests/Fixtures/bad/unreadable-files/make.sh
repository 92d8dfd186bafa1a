#!/bin/sh
set -eu
ln -s nowhere.yaml Content/people/jo.yaml
ln -s elsewhere.png Content/nowhere.png
ln -s elsewhere.pdf Content/nowhere.pdf
ln -s elsewhere Content/folder
