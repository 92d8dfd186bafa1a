"""Pages that keep to themselves who reads them, and that a strict security policy allows to work."""

import re

EMPTY = {"cookies": "", "local": 0, "session": 0}
STORED = "() => ({cookies: document.cookie, local: localStorage.length, session: sessionStorage.length})"


def test_a_visit_of_every_page_asks_nobody_else_stores_nothing_and_reports_no_error(tabs, site, server):
    context = tabs.context()
    tab = context.new_page()
    wrong: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: wrong.append(f"{tab.url}: {message.type}: {message.text}"))
    tab.on("pageerror", lambda error: wrong.append(f"{tab.url}: {error}"))
    tab.on("requestfailed", lambda request: wrong.append(f"{tab.url}: {request.url}: {request.failure}"))
    tab.on("response", lambda response: wrong.append(f"{response.url}: {response.status}") if response.status >= 400 else None)
    context.on("request", lambda request: asked.append(request.url))
    for page in site.pages:
        tab.goto(tabs.address(page))
        tab.evaluate("scrollTo(0, document.body.scrollHeight)")  # else pictures further down may never load
        tab.wait_for_timeout(100)
        assert tab.evaluate(STORED) == EMPTY, page
    assert not wrong, "\n".join(wrong)
    assert len(asked) >= 2 * len(site.pages)
    assert not (others := [url for url in asked if not url.startswith((server, "data:"))]), others
    assert not context.cookies() and not context.service_workers
    context.close()


def test_the_page_for_a_missing_address_works_at_any_depth(tabs, server):
    context = tabs.context()
    tab = context.new_page()
    wrong: list[str] = []
    missing = tabs.address("no/such/page/here")
    tab.on("response", lambda one: wrong.append(f"{one.url}: {one.status}") if one.url != missing and one.status >= 400 else None)
    tab.goto(missing)
    assert not wrong, wrong
    assert tab.evaluate("document.styleSheets.length") >= 1
    links = [href for href in tab.evaluate("[...document.links].map(one => one.href)") if href.startswith(server)]
    assert tabs.address("") in links
    for href in {href for href in links if "#" not in href}:
        assert href.startswith(tabs.address("")) and tab.request.get(href).ok, href
    context.close()


def test_no_page_has_styles_scripts_or_handlers_inside(site):
    for name in site.html_files:
        document = site.document(name)
        # Hosts show 404.html at any path, where its style sheet may be elsewhere.
        assert len(document.xpath("//style")) == (name == "404.html"), name
        inside = [one for one in document.xpath("//script[not(@src)]") if one.get("type") != "application/ld+json"]
        assert not inside, (name, [one.text for one in inside])
        for one in document.iter():
            for attribute, value in (one.attrib.items() if isinstance(one.tag, str) else ()):
                assert attribute != "style" and not re.match("on[a-z]", attribute), (name, one.tag, attribute)
                assert not str(value).strip().lower().startswith("javascript:"), (name, one.tag, value)
