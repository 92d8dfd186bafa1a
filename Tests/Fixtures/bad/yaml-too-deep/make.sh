#!/bin/sh
set -eu
deep() {
  printf -- '---\ntitle: A treatment\nsummary: What it is.\nextra: '
  awk -v open="$1" -v shut="$2" 'BEGIN { for (i = 0; i < 10000; i++) printf "%s", open; for (i = 0; i < 10000; i++) printf "%s", shut; print "" }'
  printf -- '---\n\nText.\n'
}
deep '[' ']' > Content/lists.md
deep '{a: ' '}' > Content/maps.md
deep '[' '' > Content/lists-unclosed.md
deep '{' '' > Content/braces-unclosed.md
{
  printf -- '---\ntitle: A treatment\nsummary: What it is.\nextra:\n'
  awk 'BEGIN { for (i = 0; i < 10000; i++) printf "- "; print "x" }'
  printf -- '---\n\nText.\n'
} > Content/dashes.md
{
  printf -- '---\ntitle: A treatment\nsummary: What it is.\nextra:\n'
  awk 'BEGIN { for (i = 1; i < 300; i++) { for (j = 0; j < i; j++) printf " "; print "a:" } }'
  printf -- '---\n\nText.\n'
} > Content/indented.md
{
  printf -- '---\ntitle: A treatment\nsummary: What it is.\nextra:\n '
  awk 'BEGIN { for (i = 0; i < 10000; i++) printf "? "; print "x" }'
  printf -- '---\n\nText.\n'
} > Content/questions.md
# Brackets in quotes are text.
{
  printf -- '---\ntitle: A treatment\nsummary: "'
  awk 'BEGIN { for (i = 0; i < 10000; i++) printf "[" }'
  printf '"\nflavour: mint\n'
  printf -- '---\n\nText.\n'
} > Content/quoted.md
mkdir -p Content/people
{ printf 'name: '; awk 'BEGIN { for (i = 0; i < 10000; i++) printf "["; print "" }'; } > Content/people/team.yaml
