#!/bin/sh
set -eu
printf 'secret\n' > ../secret.txt
mkdir -p ../secrets Content/people Templates Content/images
printf -- '---\ntitle: Secret\nsummary: What it is.\n---\n\nText.\n' > ../secrets/index.md
ln -s ../../secret.txt Content/secret.md
ln -s ../../secret.txt Content/secret.txt
ln -s /etc/passwd Content/passwd.md
ln -s ../../secrets Content/secrets
ln -s / Content/root
ln -s ../../../secret.txt Content/people/secret.yaml
ln -s ../../secret.txt Templates/home.html
ln -s circle.md Content/circle.md
ln -s second.md Content/first.md
ln -s first.md Content/second.md
ln -s . Content/here
ln -s .. Content/project
ln -s images Content/pictures
ln -s nowhere.md Content/dangling.md
ln -s /dev/zero Content/zero.png
ln -s /dev/stdin Content/input.md
ln -s index.md Content/copy.md
