"""Reads a JSON list of HTML texts, answers with what a browser's parser makes of each: the elements, their attributes,
and the text inside each."""

import json
import sys

import html5lib


def describe(node):
    name = node.tag.split("}")[-1] if isinstance(node.tag, str) else "!--"
    return {"name": name, "attributes": {str(key): value for key, value in node.attrib.items()}, "text": node.text or "",
            "tail": node.tail or "", "children": [describe(child) for child in node]}


json.dump([describe(html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)) for text in json.load(sys.stdin)], sys.stdout)
