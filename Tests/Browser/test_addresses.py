"""Addresses that do not exist, that are old, and that every browser asks for."""



def test_the_page_for_missing_addresses_looks_right_at_any_path(tabs, server, site):
    context = tabs.context()
    # Where the site is in another folder, nothing is at the paths that the page names.
    context.route("**/assets/**", lambda route: route.abort())
    tab = context.new_page()
    wrong: list[str] = []
    tab.on("console", lambda message: wrong.append(message.text))
    for path in ("guide/no/such/page/", "elsewhere/deep/down/nothing.html", "nothing"):
        tab.goto(server + path)
        button = tab.locator("main a.button").first
        assert button.evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(11, 110, 110)", path
        assert button.get_attribute("href") == "/guide/"
    context.close()
    refused = [text for text in wrong if "Content Security Policy" in text]
    assert not refused, refused


def test_an_old_address_keeps_the_heading_that_a_link_names(tabs, constructs):
    context = tabs.context()
    tab = context.new_page()
    wrong: list[str] = []
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.goto(tabs.address("old/constructs/#own-id", "constructs"))
    tab.wait_for_url("**/constructs/guide/constructs/#own-id")
    tab.goto(tabs.address("old/constructs/", "constructs"))
    tab.wait_for_url("**/constructs/guide/constructs/")
    context.close()
    assert not wrong, wrong


def test_the_icons_are_pictures_that_browsers_show(tabs, site):
    tab = tabs.open("")
    for rel, side in (("icon", 32), ("apple-touch-icon", 180)):
        address = tab.locator(f"link[rel={rel}]").evaluate("one => one.href")
        size = tab.evaluate("""address => new Promise((done, failed) => {
            const image = new Image();
            image.onload = () => done([image.naturalWidth, image.naturalHeight]);
            image.onerror = failed;
            image.src = address;
        })""", address)
        assert size == [side, side], rel
    colors = tab.locator("meta[name=theme-color]").evaluate_all("all => all.map(one => one.content)")
    assert colors == ["#0b6e6e"]
