#!/bin/sh
set -eu
printf -- '---\ntitle: A \001treatment\nsummary: What it is.\n---\n\nText.\n' > Content/control.md
printf -- '---\ntitle: A treatment\nsummary: What\010 it is.\n---\n\nText.\n' > Content/backspace.md
printf -- '---\ntitle: A treatment\nsummary: What it is.\nslug: \357\277\276x\n---\n\nText.\n' > Content/noncharacter.md
printf -- '---\ntitle: A \177treatment\nsummary: What it is.\n---\n\nText.\n' > Content/delete.md
printf -- '---\ntitle: "A \\u0000 treatment"\nsummary: "\\x1b[31m red"\n---\n\nText.\n' > Content/escaped.md
