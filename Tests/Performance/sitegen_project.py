"""The corpus as a sitegen project: `Content/` and nothing else, so the built-in theme is measured."""

from pathlib import Path

import guide
from article import Article
from share_image import write_picture, write_share_image

# Lines of settings about pictures: one for all pages, which is what the benchmark compares with Hugo and the floor; drawn
# ones, which is what a site gets that says nothing.
ONE_PICTURE = f"share:\n  image: {guide.SHARE_IMAGE}\n" if guide.SHARE_IMAGE else ""
DRAWN_PICTURES = ""


class SitegenProject:
    def __init__(self, folder: Path, settings: str = "", pictures: str = ONE_PICTURE, has_pins: bool = False):
        """`settings`: further lines of `site.yaml`. `has_pins`: each page names its tall picture, so none is drawn."""
        self.content = folder / "Content"
        self.settings = settings + pictures
        self.front = "share: { pinImage: /images/pin.png }\n" if has_pins else ""

    def write_site(self) -> None:
        people = self.content / "people"
        people.mkdir(parents=True, exist_ok=True)
        write_share_image(self.content)
        if self.front:
            write_picture(self.content / "images/pin.png", 1000, 1500)
        navigation = "".join(f"  - {{ title: {title}, page: {page and page + '/'}index.md }}\n"
                             for title, page in guide.NAVIGATION.items())
        (self.content / "site.yaml").write_text(
            f"title: {guide.TITLE}\nurl: {guide.URL}\nlanguage: {guide.LANGUAGE}\ndescription: {guide.DESCRIPTION}\n"
            f"publisher:\n  name: {guide.PUBLISHER}\ndisclaimer: {guide.DISCLAIMER}\n"
            f"navigation:\n{navigation}{self.settings}")
        (people / f"{guide.AUTHOR_ID}.yaml").write_text(
            "".join(f"{key}: {value}\n" for key, value in guide.AUTHOR.items()))
        (self.content / "index.md").write_text(_page(guide.TITLE, guide.DESCRIPTION, guide.HOME, self.front))

    def write_section(self, section: int) -> None:
        folder = self.content / guide.section_folder(section)
        folder.mkdir(exist_ok=True)
        summary = guide.section_summary(section)
        (folder / "index.md").write_text(_page(guide.section_title(section), summary, summary, self.front))

    def write_article(self, article: Article) -> None:
        updated = f"updated: {article.updated}\n" if article.updated else ""
        here = guide.section_of(article.number)
        self.file(article.number).write_text(
            f"---\ntitle: {article.title}\nsummary: {article.summary}\npublished: {article.published}\n{updated}"
            f"author: {guide.AUTHOR_ID}\ntags: [{', '.join(article.tags)}]\n{self.front}---\n\n"
            f"{article.body(lambda number, anchor: _link(here, number, anchor))}")

    def file(self, article: int) -> Path:
        return self.content / f"{guide.article_page(article)}.md"


def _page(title: str, summary: str, body: str, front: str) -> str:
    return f"---\ntitle: {title}\nsummary: {summary}\ntype: page\n{front}---\n\n{body}\n"


def _link(section: int, article: int, anchor: str) -> str:
    """A relative path, as an editor's auto-completion writes it."""
    other = guide.section_of(article)
    folder = "" if other == section else f"../{guide.section_folder(other)}/"
    return f"{folder}{guide.article_name(article)}.md" + (f"#{anchor}" if anchor else "")
