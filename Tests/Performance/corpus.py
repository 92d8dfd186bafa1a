"""Writes a project of N articles of 750 words. The same N always gives the same bytes.

    python3 corpus.py --articles 1000 --out DIR [--hugo DIR]
"""

import argparse
from pathlib import Path

import guide
from article import FEWEST, MOST, make_article
from hugo_project import HugoProject
from sitegen_project import SitegenProject


def write_corpus(articles: int, projects: list[SitegenProject | HugoProject], constructs: bool = False) -> None:
    for project in projects:
        project.write_site()
        for section in range(1, guide.section_count(articles) + 1):
            project.write_section(section)
    for number in range(1, articles + 1):
        article = make_article(number, articles, constructs)
        for project in projects:
            project.write_article(article)


def article_count(text: str) -> int:
    count = int(text)
    if not FEWEST <= count <= MOST:
        raise argparse.ArgumentTypeError(f"between {FEWEST} and {MOST} articles, not {count}")
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes a project of N articles of 750 words.")
    parser.add_argument("--articles", type=article_count, required=True, metavar="N")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the sitegen project")
    parser.add_argument("--hugo", type=Path, metavar="DIR", help="the same articles as a Hugo project")
    parser.add_argument("--constructs", action="store_true", help="with tables, notes, boxes and checklists")
    options = parser.parse_args()
    projects = [SitegenProject(options.out)] + ([HugoProject(options.hugo)] if options.hugo else [])
    write_corpus(options.articles, projects, options.constructs)


if __name__ == "__main__":
    main()
