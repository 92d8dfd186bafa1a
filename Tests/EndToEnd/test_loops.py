"""Loops of templates that grow with the square of a site are stopped, whatever page they are on; lists that pages need aren't."""

import pytest
from project import Project

ARTICLES = 500
LOOP = r"\(for b in s.articles)"


@pytest.fixture(scope="module")
def large(memory) -> Project:
    project = Project(memory / "loops")
    project.write("Content/site.yaml", "title: T\nurl: https://clinic.example/\nsearch: false\nshare: { pictures: false, networks: [x] }\n")
    project.write("Content/index.md", "---\ntitle: Home\nsummary: Start here.\ntype: page\n---\n\nWords.\n")
    project.write("Content/s/index.md", "---\ntitle: Section\nsummary: All of it.\n---\n\nWords.\n")
    for number in range(ARTICLES):
        project.page(f"s/a{number}.md", f"Article {number}")
    return project


def with_loops(project: Project, loops: str) -> Project:
    return project.write("Templates/article.html", '\\(layout "base.html")\n<h1>\\(article.title)</h1>\n\\(if let s = article.section)'
                         + loops + "\\(end)\n\\(article.body)\n") and project


def test_a_list_of_all_articles_on_each_page_is_fine(large):
    with_loops(large, LOOP + r"<a href=" + r'"\(b.url)">\(b.title)</a>' + r"\(end)").must_build()


def test_a_square_on_each_page_is_stopped_and_said_alike(large):
    with_loops(large, LOOP + LOOP.replace("b in", "c in") + r"\(if b.title == c.title)x\(end)\(end)\(end)")
    runs = [large.build("--quiet") for _ in range(2)]
    assert all(run.code == 1 for run in runs), runs[0].text
    assert runs[0].stderr == runs[1].stderr
    assert "Templates: error: the loops of all pages together take too long [template-size]" in runs[0].stderr
    assert runs[0].cpu < 25, "they took too long"
