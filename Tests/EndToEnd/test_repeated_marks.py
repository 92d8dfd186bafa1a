"""Texts of a megabyte that repeat one mark, or one construct, as often as fits: none keeps the program busy.

Each is what a parser that looks back, or ahead, at every place would need minutes for."""

import os
import subprocess

import pytest
from project import program

SIZE = 990_000  # bytes; a page may have a million
LIMIT = 4  # seconds of CPU time; on the machine on which they were tried, the worst took 1.8


def many(text: str) -> str:
    return text * (SIZE // len(text.encode()))


TEXTS = {
    "tilde": many('~~a '),
    "tilde1": many('a~b '),
    "tilde2": many('H~'),
    "caret": many('a^b '),
    "caret2": many('1^'),
    "caretpar": many('x^('),
    "star": many('*a '),
    "star2": many('**a'),
    "bracket": many('[a'),
    "bracketimg": many('![a'),
    "link": many('[a]('),
    "linkpar": many('[a](b'),
    "note": many('[^a] '),
    "note2": many('[^'),
    "notesmany": ''.join(f'[^n{i}] ' for i in range(60000)),
    "notesdef": ''.join(f'[^n{i}] ' for i in range(25000))+'\n\n'+''.join(f'[^n{i}]: x\n\n' for i in range(25000)),
    "notesrev": ''.join(f'[^n{i}]: x\n\n' for i in range(25000))+''.join(f'[^n{i}] ' for i in range(25000)),
    "shortnote": ''.join(f'[^n{i}]: x\n' for i in range(40000))+'\n'+''.join(f'[^n{i}] ' for i in range(30000)),
    "conflict": many('<<<<<<< a\n'),
    "conflict2": many('<<<<<<< a\nx\n=======\n'),
    "conflict3": many('=======\n'),
    "conflict4": many('>>>>>>> a\n'),
    "conflictinl": many('<<<<<<<'),
    "brace": many('{{a '),
    "bracepct": many('{% a '),
    "brace1": many('{a '),
    "dollar": many('$a '),
    "dollar2": many('$$a '),
    "eq": many('==a '),
    "colon": many(':::a\n'),
    "colonin": many(':a: '),
    "pluses": many('+---'),
    "grid": many('+---+\n| a |\n'),
    "html": many('<b>'),
    "htmlc": many('<!-- '),
    "htmla": many('<a href="'),
    "lt": many('<'),
    "amp": many('&a'),
    "amp2": many('&#1'),
    "pipe": many('|a'),
    "pipes": many('| a | b\n|---|---|\n'),
    "table": '| a |\n|---|\n'+many('| x |\n'),
    "tablepar": many('a|b\n'),
    "tabs": many('a\tb\n'),
    "bullets": many('• a\n'),
    "ofirst": many('o   a\n'),
    "macro": many('link:'),
    "macro2": many('link:x '),
    "isolate": many('\u2066+1'),
    "isolated": many('1\u2069'),
    "placeholder": many('[INSERT '),
    "assistant": many('\u3010'),
    "raised": many('x^1 '),
    "lowered": many('H_1'),
    "quotes": many('> 1 mg\n\n'),
    "quoted": many('- > 1 mg\n'),
    "underlined": many('a\n-\n'),
    "unspaced": many('-a\n'),
    "numbers": many('[+1 555 0100](tel:+1555) '),
    "mailboxes": many('[a@b](mailto:c@d) '),
    "ticks": many('✓ a\n\n'),
    "dash": many('– a\n'),
    "numbers": many('1) a\n'),
    "numbers2": ''.join(f'{i%9}. a\n' for i in range(200000)),
    "codeind": many('    a\n\n'),
    "bt": many('`a '),
    "bts": ''.join('`'*(i%300)+'a ' for i in range(6000)),
    "fence": many('```\n'),
    "fences": many('~~~\na\n'),
    "heading": many('# a\n'),
    "headid": many('# a {#b\n'),
    "headid2": many('## a {#b}\n'),
    "quote": many('> a\n'),
    "quote2": many('> [!NOTE]\n'),
    "q3": many('> [!NOTE]\n> x\n\n'),
    "task": many('- [ ] a\n'),
    "task2": many('- [x'),
    "quotes": many('"a '),
    "apos": many("'a "),
    "dots": many('...'),
    "dashes": many('-- '),
    "backslash": many('\\'),
    "backslashpar": many('\\('),
    "esc": many('\\['),
    "url": many('https://a '),
    "urln": many('https://'),
    "www": many('www.a '),
    "mail": many('a@b '),
    "zw": many('\u200b'),
    "turn": many('\u202ea'),
    "nbsp": many('\u00a0'),
    "comb": many('a\u0301'),
    "comb2": 'a'+many('\u0301'),
    "emoji": many('👩‍👩‍👧'),
    "share": many('Share on Facebook '),
    "refs": ''.join(f'[a{i}]: /b\n' for i in range(60000)),
    "refs2": many('[a]: /b\n'),
    "refuse": ''.join(f'[a{i}]: /b\n' for i in range(30000))+'\n'+''.join(f'[a{i}] ' for i in range(30000)),
    "figs": many('![a](b.png)\n\n'),
    "caption": many('[caption id="a"]'),
    "wiki": many('[[a'),
    "wiki2": many('[[a]] '),
    "at": many('@a '),
    "cite": many('[@a '),
    "attr": many('a{.b} '),
    "attr2": many('{: .a '),
    "defl": many('a\n: b\n\n'),
    "defl2": many('a\n: b\n'),
    "hr": many('---\n'),
    "setext": many('a\n---\n'),
    "toml": many('+++\n'),
    "mm": many('3*4*5 '),
    "deep": '- '*90+'a',
    "deepq": ('> '*90+'a\n')*5000,
    "nestlist": ''.join(' '*(2*(i%90))+'- a\n' for i in range(10000)),
    "tableh": '|'+'a|'*400000+'\n|'+'-|'*90000,
    "longline": many('a'),
    "longword": many('a '),
    "crlf": many('a\r\n'),
    "cr": many('a\r'),
    "strikenest": many('~~a ~~b '),
    "emphtilde": many('*~~a*~~'),
    "mixed": many('[*~~^a'),
    "h2os": many('H~2~O '),
    "faq": '## Questions\n\n'+many('### a?\n\nb\n\n'),
    "gl": many('acne '),
    "latex": many('\\alpha '),
    "latex2": many('\\begin{a}'),
    "abbr": many('*[a]: b\n'),
    "html2": many('<div\n'),
    "ent": many('&nbsp;'),
    "bom": many('\ufeff'),
    "ls": many('a\u2028'),
    "caps": many('A B C\n\n'),
    "boldline": many('**a**\n\n'),
}


def cpu(text: str) -> tuple[int, float]:
    """How a run that reads the text ended, and the CPU time that it took."""
    process = subprocess.Popen([program(), "markdown", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    process.stdin.write(text.encode()[:1_000_000].decode(errors="ignore").encode())
    process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime


@pytest.mark.parametrize("name", TEXTS)
def test_a_megabyte_of_one_mark_is_read_in_time(name):
    code, seconds = cpu(TEXTS[name])
    assert code in (0, 1)
    assert seconds < LIMIT, f"{seconds:.1f} s"


def test_the_texts_are_large():
    assert len(TEXTS) > 100 and sum(len(text.encode()) > 900_000 for text in TEXTS.values()) > 80
