#!/bin/sh
set -eu
article() { printf -- '---\ntitle: A treatment\nsummary: What it is.\n---\n\nText.\n' > "Content/$1"; }
for name in '%2e%2e.md' '%2e%2e%2fx.md' 'Two words.md' 'under_score.md' 'UPPER.md' '..md' '...md' '---.md' '.md' 'x .md' 'a.b.md' 'con.md' "what's new.md" '$(touch x).md' '`x`.md' 'a"b.md' '<b>.md' 'javascript:x.md' '&amp;.md' '404.md'; do
  article "$name"
done
article "$(printf 'qu\303\251 esperar.md')"
article "$(printf '\346\227\245\346\234\254.md')"
article "$(printf 'new\nline.md')"
article "$(printf 'bell\007.md')"
article "$(printf 'escape\033[31m.md')"
article "$(printf 'turn\342\200\256dm.md')"
article "$(awk 'BEGIN { for (i = 0; i < 240; i++) printf "x" }').md"
for name in '%2e%2e' '%2e%2e%2fx.png' 'a:b.txt' 'a?b.txt' 'a*b.txt' 'a"b.txt' 'a<b>.txt' 'a|b.txt' 'a\b.txt' 'a#b.txt' 'dot.' 'blank ' ' blank' 'NUL' 'con.txt' 'Aux.tar.gz' 'a b.txt' '...' "it's.txt" 'com1.png' 'COM1'; do
  printf 'x\n' > "Content/$name"
done
printf 'x\n' > "$(printf 'Content/new\nline.txt')"
printf 'x\n' > "$(printf 'Content/tab\there.txt')"
printf 'x\n' > "Content/$(awk 'BEGIN { for (i = 0; i < 240; i++) printf "y" }').txt"
mkdir 'Content/%2e%2e%2e' 'Content/Two Words' 'Content/日本' 'Content/a:b'
article '%2e%2e%2e/page.md'
article 'Two Words/index.md'

article '日本/index.md'
printf 'x\n' > 'Content/a:b/file.txt'
