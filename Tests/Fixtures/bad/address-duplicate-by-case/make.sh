#!/bin/sh
set -eu
# Names that differ in case only can't stand in every checkout, nor on every file system: there the test is skipped.
article() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\nText.\n' > "$1"; }
article Content/risks.md
[ ! -e Content/RISKS.md ] || exit 77
article Content/Risks.md
mkdir -p Content/images Content/Images
printf "%%PDF-1.4\n" > Content/leaflet.pdf
printf "%%PDF-1.4\n" > Content/Leaflet.PDF
printf 'x\n' > Content/images/note.txt
printf 'x\n' > Content/Images/Note.txt
# The two Unicode forms of one name.
printf "%%PDF-1.4\n" > "$(printf 'Content/caf\303\251.pdf')"
printf "%%PDF-1.4\n" > "$(printf 'Content/cafe\314\201.pdf')"
article "$(printf 'Content/qu\303\251.md')"
printf -- '---\ntitle: Another\nsummary: What it is.\n---\n\nAnother text.\n' > "$(printf 'Content/que\314\201.md')"
printf -- '---\ntitle: A treatment\nsummary: What it is.\naliases: [/Leaflet.pdf/, /RISKS/]\n---\n\nText.\n' > Content/alias.md
