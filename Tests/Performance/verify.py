"""A fast build of the wrong pages is no result: what each generator wrote is checked before its figures count."""

import re
from pathlib import Path

import guide
from article import title
from measure import BenchmarkError

LIST = re.compile(r"(tags|a-z|search)(/|$)|.*/page/\d+$")
NETWORKS = [b"www.facebook.com/sharer", b"x.com/intent", b"www.linkedin.com/sharing"]
if guide.SHARE_IMAGE:
    NETWORKS.append(b"www.pinterest.com/pin/create")


def check_pages(who: str, output: Path, articles: int, lists: bool) -> None:
    """Exactly the corpus's pages, no more: else one generator does work that the other is spared.

    Only sitegen may do more than it must: it makes lists of topics, the alphabet and a search, and leaves none out.
    """
    expected = set(guide.pages(articles))
    found = {"" if file.parent == output else file.parent.relative_to(output).as_posix()
             for file in output.rglob("index.html")}
    if lists:
        found = {page for page in found if not LIST.match(page)}
    if found != expected:
        raise BenchmarkError(f"{who} wrote {len(found)} pages, not {len(expected)}"
                             f"{_some('missing', expected - found)}{_some('unexpected', found - expected)}")


def check_articles(who: str, output: Path, articles: int) -> None:
    """Every article has its title and the links to share it."""
    for number in range(1, articles + 1):
        page = output / guide.article_page(number) / "index.html"
        html = page.read_bytes()
        for text in [title(number).encode(), *NETWORKS]:
            if text not in html:
                raise BenchmarkError(f"{who}: {page} lacks '{text.decode()}'")


def mean_size(output: Path, name: str) -> float:
    """Bytes of the files of a name."""
    sizes = [file.stat().st_size for file in output.rglob(name)]
    if not sizes:
        raise BenchmarkError(f"{output} has no {name}")
    return sum(sizes) / len(sizes)


def count(output: Path) -> int:
    return sum(1 for _ in output.rglob("index.html"))


def size(output: Path) -> int:
    """Bytes of all files."""
    return sum(file.stat().st_size for file in output.rglob("*") if file.is_file())


def _some(what: str, pages: set[str]) -> str:
    names = ", ".join(f"/{page}" for page in sorted(pages)[:5])
    return f"; {len(pages)} {what}: {names}" if pages else ""
