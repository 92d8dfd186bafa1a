"""Where our Markdown and GitHub's are meant to differ, and where they should not but do."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Difference:
    """Something that the two take for different things, on purpose: nothing a writer wrote is lost in silence."""
    name: str
    why: str
    example: str
    error: str = ""  # a part of what must be said
    warning: str = ""
    shown: tuple[str, ...] = ()  # parts of our page in the common form
    gone: str = ""  # the words that were a mark


DIFFERENCES = [
    # Tables
    Difference(
        "a border inside code", "GitHub cuts the code in two; here the writer is asked what is meant",
        "| a | b |\n|---|---|\n| `x | y` |\n", error="this | is inside code, emphasis or a link"),
    Difference(
        "a border inside emphasis", "GitHub shows the asterisks; here the writer is asked what is meant",
        "| a | b |\n|---|---|\n| *x | y* |\n", error="this | is inside code, emphasis or a link"),
    Difference(
        "a border inside emphasis in the first row", "borders make columns, so one is missing: an error",
        "| *a | b* |\n|---|---|\n| x | y |\n", error="this isn't a table: its first row has 1 cell"),
    Difference(
        "a border inside a link", "GitHub shows the brackets; here the writer is asked what is meant",
        "| a | b |\n|---|---|\n| [x | y](z.md) |\n", error="this | is inside code, emphasis or a link"),
    Difference(
        "a border after two backslashes", "in CommonMark two are one, so the | after them is a border; GitHub joins "
        "the cells", "| a | b |\n|---|---|\n| x \\\\| y |\n", shown=("x \\ </cell> <cell> y",)),
    Difference(
        "a border after two backslashes in code", "both are code in CommonMark, so a border cuts it: an error",
        "| a | b |\n|---|---|\n| `x \\\\| y` |\n", error="this | is inside code, emphasis or a link"),
    Difference(
        "more cells than columns", "GitHub drops them in silence; here they are shown, and it is an error",
        "| a | b |\n|---|---|\n| x | y | lost |\n", error="this row has 3 cells", shown=("lost",)),
    Difference(
        "a delimiter row without a |", "it is far more often a rule or a list than a table with one column",
        "a\n:-:\n", shown=("a :-:",)),
    Difference(
        "marks across rows", "the CommonMark parser reads the lines of a paragraph together, so the rows can't be told "
        "from each other, which is an error", "| a | b |\n|---|---|\n| *x | y |\n| x* | y |\n",
        error="this table can't be read"),
    Difference(
        "a rule right below a table", "in CommonMark it makes a heading of the paragraph that the table still is: an "
        "error", "| a | b |\n|---|---|\n| x | y |\n---\n", error="this line makes a heading of the table above it"),
    Difference(
        "quotes across cells", "the kind of a quote follows the whole row, so that a pair is a pair",
        "| a | b |\n|---|---|\n| 'x | y' |\n", shown=("‘x", "y’")),
    Difference(
        "marks beside borders", "for CommonMark the | right after them is a character; for GitHub the text ends there, so "
        "that it may take other marks for a pair", "|a|\n|-|\n|x ____y.__|\n", shown=("x ____y.__",)),
    Difference(
        "a backslash at the end of a row", "it is a line break in CommonMark, and a row ends there anyway",
        "| a | b |\n|---|---|\n| x | y \\\n| z | z |\n", shown=("y </cell>",)),
    Difference(
        "an indented row", "a row four spaces to the right is still a row; GitHub ends the table with code",
        "| a | b |\n|---|---|\n| x | y |\n    | z | z |\n", shown=("<cell> z </cell>",)),
    Difference(
        "a table whose lines lost the marks of their quote", "CommonMark lets the lines of a paragraph do without; so "
        "may a table's", "> | a | b |\n|---|---|\n| x | y |\n", shown=("<blockquote> <table>",)),
    Difference(
        "a table whose lines lost the indent of their list", "CommonMark lets the lines of a paragraph do without; so "
        "may a table's", "- | a | b |\n|---|---|\n| x | y |\n", shown=("<li> <table>",)),
    Difference(
        "a list that begins at 2 right below a table", "such a list does not end a paragraph, so it is a row, and a "
        "warning says so", "| a | b |\n|---|---|\n| x | y |\n2. item\n", warning="this line became a row of the table"),
    Difference(
        "a note right below a table", "it becomes a row, and what refers to it has no note: an error",
        "x[^n]\n\n| a | b |\n|---|---|\n| x | y |\n[^n]: some words\n", error="there is no note or source 'n'"),
    Difference(
        "a table in a note", "GitHub makes no table of it; here the note is missing, which is an error",
        "x[^n]\n\n[^n]: some words | a\n---|---\nx | y\n", error="there is no note or source 'n'"),
    Difference(
        "a caption", "GitHub has none", "| a | b |\n|---|---|\n| x | y |\n\nTable: What it shows\n",
        shown=("<caption> What it shows </caption>",), gone="Table"),
    # Words struck out
    Difference(
        "words struck out across emphasis", "the emphasis was there first, so these tildes are shown, with a warning",
        "~~a *b~~ c*\n", warning="these ~~ have no partner", shown=("~~a <em>b~~ c</em>",)),
    Difference(
        "tildes beside marks", "GitHub looks past tildes when it decides what an asterisk or a quote can be; in "
        "CommonMark a tilde is a character like others", "__;__~n\n", shown=("<strong>;</strong>~n",)),
    Difference(
        "marks of CommonMark itself", "the parsers follow two versions of CommonMark, and count marks "
        "differently where some of them can both begin and end emphasis", "x _?__`y`__ z_\n"),
    # Checklists
    Difference(
        "a line of a checklist without words", "a box without words says nothing; all of it is shown",
        "- [ ] a\n- [ ] \n", shown=("[ ]",)),
    Difference(
        "a checklist in a quote", "GitHub looks for the box only at the beginning of the whole line",
        "> - [x] a\n", shown=("<li done>",)),
    Difference(
        "a checklist right after the mark of another list", "GitHub looks for the box only after the first mark",
        "- - [x] a\n", shown=("<li done>",)),
    Difference(
        "a box in the words of a line", "GitHub ticks the first box where it finds another one that is ticked",
        "- [ ] write `[x]`\n", shown=("<li to-do>",)),
    # Notes
    Difference(
        "further paragraphs of a note", "a note is short: it has one paragraph, and more are an error",
        "x[^n]\n\n[^n]: some words\n\n    more words\n", error="a note has one paragraph", shown=("more words",)),
    Difference(
        "blocks in a note", "a note is one paragraph, so the marks of lists and headings are shown in it",
        "x[^n]\n\n[^n]: - some words\n", shown=("- some words",)),
    Difference(
        "a list below the words of a note", "a note is one paragraph, and the list's lines are lines of it",
        "x[^n]\n\n[^n]: some words\n    - one\n", shown=("some words - one",)),
    Difference(
        "a note that begins in the next line", "GitHub takes the words for a paragraph and leaves the note empty",
        "x[^n]\n\n[^n]:\nsome words\n", shown=("<p> some words </p> </note>",)),
    Difference(
        "a note that nothing refers to", "both leave it out; here that is an error", "a\n\n[^n]: some words\n",
        error="nothing refers to this note"),
    Difference(
        "a reference to no note", "both show what was written; here that is an error", "a[^n]\n",
        error="there is no note or source 'n'", shown=("a[^n]",)),
    Difference(
        "a note in an item of a list", "GitHub leaves an empty item behind; here the item goes with its content",
        "x[^n]\n\n- [^n]: some words\n", shown=("<p> x<note 1> </p> <notes>",)),
    Difference(
        "a note in a quote", "GitHub leaves an empty quote behind; here the quote goes with its content",
        "x[^n]\n\n> [^n]: some words\n", shown=("<p> x<note 1> </p> <notes>",)),
    Difference(
        "an address as a note", "it is a link, so that readers can follow it", "x[^n]\n\n[^n]: https://example.org/\n",
        shown=('<a href="https://example.org/">https://example.org/</a>',)),
    Difference(
        "the number of a note that only a note refers to", "notes are read after the text, so theirs are the higher "
        "numbers; GitHub counts from where a note is defined. The common form gives both this order",
        "[^m]: some words[^n]\n\nx[^m] y[^o]\n\n[^n]: more words\n\n[^o]: other words\n\n[^p]: unused words\n",
        error="nothing refers to this note", shown=("x<note 1> y<note 2>",)),
    Difference(
        "a space in the mark of a note", "a name has no spaces; all of it is shown",
        "a [^n ] b [^n]\n\n[^n]: some words\n", shown=("a [^n ] b <note 1>",)),
    Difference(
        "a backslash inside the mark of a note", "GitHub shows a bracket twice", "a [\\^n]\n", shown=("a [^n]",)),
]


@dataclass(frozen=True)
class Bug:
    """Something that once went wrong."""
    name: str
    examples: tuple[str, ...]
    error: bool = False  # whether an error is what was missing

    def each(self) -> list["Bug"]:
        return [replace(self, examples=(example,)) for example in self.examples]


NOTE = "\n\n[^n]: some words\n"
BUGS = [
    Bug("words struck out in others", ("~~a ~~*b*~~ c~~\n", "| a |\n|---|\n| ~~a ~~`b`~~ .~~ |\n")),
    Bug("marks that swallow tables", ("| *a | b |\n|---|---|\n| x* | y |\n",), error=True),
    Bug("delimiters in two cells", (
        "| a | b |\n|---|---|\n| ~~x~~ | ~~y~~ |\n", "| a | b |\n|---|---|\n| ~5 | ~~y~~ |\n",
        "| a | b |\n|---|---|\n| x[^n] | \\[^n] |" + NOTE)),
    Bug("delimiters above tables", ("~~x~~:\n| a | b |\n|---|---|\n| ~5 | y |\n",)),
    Bug("notes that look like addresses", (
        "x[^n]\n\n[^n]: one\nmore words\n", "x[^n]\n\n[^n]: <https://example.org/>\nRead in May.\n",
        "x[^n]\n\n[^n]: *Ibid.*\n", "x[^n]\n\n[^n]: [words](a.md)\n",
        "x[^n]\n\n[^n]: Smith (2020)\n",
        "x[^n]\n\n[^n]: Ibid. \"page 5\"\n", "x[^m][^n]\n\n[^m]: some words\n\n[^n]: one\n",
        "x[^m][^n]\n\n[^m]: one\n[^n]: two\n", "[sic][^n]\n\n[^n]: one\n", "x[^n] ![y][^n]\n\n[^n]: one\n")),
    Bug("notes that look used", ("`[^n]`\n\n[^n]: lost\n", "\\[^n]\n\n[^n]: lost\n", "[^n]: a[^n]\n"), error=True),
    Bug("escapes in notes", ("x[^m] y[^n]\n\n[^m]: \\[^n] words" + NOTE, "x[^n]\n\n[^n]: some \\[^a] words\n")),
    Bug("escaped ends of notes", ("x[^n\\] y[^n]" + NOTE, "x[^a\\]\n")),
    Bug("tildes after escaped ones", ("~~\\~a\\~~~\n", "~~a\\~~~\n", "\\~~~a~~\n")),
    Bug("tildes in addresses", ("~~x~~ <https://example.org/~y> [z](https://example.org/~z)\n", "~~x~~ &#126;\n")),
    Bug("marks after boxes", ("- [ ] **a** b\n", "- [x] `a`\n", "1. [ ] [a](b.md)\n", "- [ ] ~~a~~\n\n- [ ] *a*\n")),
    Bug("numbers of checklists", ("3. [ ] a\n4. [x] b\n",)),
    Bug("links in links", ("[a <https://example.org/> b](c.md)\n",), error=True),
    Bug("colons after links", ("[x][r]: y\n\n[r]: https://example.org/\n",)),
]
