#!/bin/sh
set -eu
printf -- '---\ntitle: A treatment\nsummary: What it is.\nshare:\n\ttitle: Shared\n---\n\nText.\n' > Content/indented.md
printf -- '---\ntitle: A treatment\n\tsummary: What it is.\n---\n\nText.\n' > Content/before-key.md
printf -- '---\ntitle:\tA treatment\nsummary: What it is.\nkeyPoints:\n-\tOne\n\t- Two\n---\n\nText.\n' > Content/list.md
printf -- 'name: The team\n\trole: Writers\n' > Content/people.tmp
mkdir -p Content/people
mv Content/people.tmp Content/people/team.yaml
