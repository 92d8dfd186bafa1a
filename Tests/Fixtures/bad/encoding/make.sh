#!/bin/sh
set -eu
front() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\n'; }
{ front; printf 'Take 5 \265g a day.\n'; } > Content/body.md
printf -- '---\ntitle: A treatment\nsummary: 5 \265g a day.\n---\n\nText.\n' > Content/front-matter.md
{ front; printf 'First line: \303\251\303\251 and\nthen \303( here.\n'; } > Content/cut.md
{ front; printf 'Overlong \300\257 slash.\n'; } > Content/overlong.md
{ front; printf 'Surrogate \355\240\200 half.\n'; } > Content/surrogate.md
{ front; printf 'Too large \364\220\200\200 here.\n'; } > Content/too-large.md
{ front; printf 'The end \342\202'; } > Content/end.md
mkdir -p Content/people Templates
printf 'name: The caf\351 team\n' > Content/people/team.yaml
printf '<p>Caf\351 \\(home.title)</p>\n' > Templates/home.html
printf '\377\376-\000-\000-\000\n\000t\000i\000t\000l\000e\000:\000 \000A\000\n\000' > Content/utf16-little-endian.md
printf '\376\377\000-\000-\000-\000\n\000t\000i\000t\000l\000e\000:\000 \000A\000\n' > Content/utf16-big-endian.md
printf -- '-\000-\000-\000\n\000t\000i\000t\000l\000e\000:\000 \000A\000\n\000' > Content/utf16-without-mark.md
printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\nSome\000thing.\n' > Content/nul.md
printf -- '---\ntitle: A trea\000tment\nsummary: What it is.\n---\n\nText.\n' > Content/nul-front-matter.md
printf '\000\000\000\000' > Content/only-nul.md
printf '<p>\\(section.\000title)</p>\n' > Templates/section.html
