"""The same corpus as a Hugo project, with templates that put the same things on a page as sitegen's default theme."""

import shutil
from pathlib import Path
from urllib.parse import urlsplit

import guide
from article import Article
from share_image import write_picture, write_share_image

THEME = Path(__file__).parent / "hugo"
ROOT = urlsplit(guide.URL).path  # Hugo leaves links in Markdown as they are, so they carry the site's path


class HugoProject:
    def __init__(self, folder: Path, draws: bool = False):
        """`draws`: each page gets a picture with its title (`images.Text`)."""
        self.folder = folder
        self.draws = draws
        self.content = folder / "content"

    def write_site(self) -> None:
        shutil.copytree(THEME, self.folder, dirs_exist_ok=True)
        people = self.folder / "data" / "people"
        people.mkdir(parents=True, exist_ok=True)
        self.content.mkdir(exist_ok=True)
        settings = (THEME / "hugo.toml").read_text()
        values = {"title": guide.TITLE, "baseURL": guide.URL, "defaultContentLanguage": guide.LANGUAGE}
        params = {"description": guide.DESCRIPTION, "publisher": guide.PUBLISHER, "disclaimer": guide.DISCLAIMER,
                  "shareImage": "" if self.draws else guide.SHARE_IMAGE, "card": "card.png" if self.draws else ""}
        if self.draws:
            write_picture(self.folder / "assets/card.png", 1200, 630)
        navigation = "".join(f'\n[[menus.main]]\nname = "{title}"\npageRef = "/{page}"\nweight = {weight}\n'
                             for weight, (title, page) in enumerate(guide.NAVIGATION.items(), 1))
        write_share_image(self.folder / "static")
        (self.folder / "hugo.toml").write_text(f"{_toml(values)}\n{settings}\n[params]\n{_toml(params)}{navigation}")
        (people / f"{guide.AUTHOR_ID}.yaml").write_text(
            "".join(f"{key}: {value}\n" for key, value in guide.AUTHOR.items()))
        (self.content / "_index.md").write_text(_page(guide.TITLE, guide.DESCRIPTION, guide.HOME))

    def write_section(self, section: int) -> None:
        folder = self.content / guide.section_folder(section)
        folder.mkdir(exist_ok=True)
        summary = guide.section_summary(section)
        (folder / "_index.md").write_text(_page(guide.section_title(section), summary, summary))

    def write_article(self, article: Article) -> None:
        updated = f"lastmod: {article.updated}\n" if article.updated else ""
        (self.content / f"{guide.article_page(article.number)}.md").write_text(
            f"---\ntitle: {article.title}\ndescription: {article.summary}\ndate: {article.published}\n{updated}"
            f"author: {guide.AUTHOR_ID}\ntags: [{', '.join(article.tags)}]\n---\n\n{article.body(_link)}")


def _page(title: str, summary: str, body: str) -> str:
    return f"---\ntitle: {title}\ndescription: {summary}\n---\n\n{body}\n"


def _toml(values: dict[str, str]) -> str:
    return "".join(f'{key} = "{value}"\n' for key, value in values.items())


def _link(article: int, anchor: str) -> str:
    return f"{ROOT}{guide.article_page(article)}/" + (f"#{anchor}" if anchor else "")
