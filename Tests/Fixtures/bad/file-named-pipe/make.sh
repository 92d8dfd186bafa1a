#!/bin/sh
set -eu
mkfifo Content/pipe.md Content/picture.png Content/people.yaml
mkdir -p Content/people Templates/assets
mkfifo Content/people/team.yaml Templates/home.html Templates/assets/extra.css
