#!/bin/sh
set -eu
printf '\377\376-\000-\000-\000\n\000t\000i\000t\000l\000e\000:\000 \000A\000\n\000' > Content/little-endian.md
printf '\376\377\000-\000-\000-\000\n\000t\000i\000t\000l\000e\000:\000 \000A\000\n' > Content/big-endian.md
printf -- '-\000-\000-\000\n\000t\000i\000t\000l\000e\000:\000 \000A\000\n\000' > Content/without-mark.md
