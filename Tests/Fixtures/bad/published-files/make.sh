#!/bin/sh
set -eu
# What people and programs leave beside articles, and files that tell more than they show.
cd Content
mkdir -p care .drafts .well-known
printf 'PK' > 'Consent form.odt'
printf 'PK' > care/list.numbers
printf 'x' > 'care/~$plan.docx'
printf 'x' > care/Thumbs.db
printf 'x' > care/price-list.old
printf 'x' > care/notes
printf 'x' > .env
printf 'x' > .drafts/a.md
printf 'Contact: mailto:it@example.org\n' > .well-known/security.txt
printf '\000\000\000\030ftypheic\000\000\000\000mif1heic' > care/photo.jpg
printf '\377\330\377\340\000\020JFIF\000\001\001\000\000\001\000\001\000\000\377\300\000\013\010\000\020\000\040\001\001\021\000' > care/cut.jpg
printf 'GIF89a\020\000\020\000\000\000\000;' > care/dot.gif
printf '\211PNG\r\n\032\n\000\000\000\004CgBI\060\000\040\002' > care/apple.png
printf 'a film' > care/film.mp4
printf '' > care/empty.pdf
printf '%%PDF-1.4\n1 0 obj << /Author (A. Patel) >> endobj\n' > care/leaflet.pdf
printf '%%PDF-1.4\n1 0 obj << /S /JavaScript /JS (x) >> endobj\n' > care/form.pdf
printf '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="x()"/>' > care/runs.svg
printf '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><style>@im\\port "//a.example/x.css";</style></svg>' > care/asks.svg
printf '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="photo.png"/></svg>' > care/names.svg
printf '<svg width="9" height="9"/>' > care/nothing.svg
printf '<?php echo 1;' > care/table.csv
printf '\000\000\000\020ftypisom\000\000\000\000\000\000\000\040moov\000\000\000\030udta\000\000\000\020\251xyz+51.5/+0' > care/place.mp4
printf '{\\rtf1{\\info{\\author Ann}}x}' > care/letter.rtf
