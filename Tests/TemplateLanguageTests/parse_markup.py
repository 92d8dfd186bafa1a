"""Reads a JSON list of texts, answers with what other parsers make of each: the elements, their attributes, and the text
inside each. A text that begins with an XML declaration is read as XML, others as a browser reads HTML."""

import json
import sys
import xml.etree.ElementTree

import html5lib


def describe(node):
    name = node.tag.split("}")[-1] if isinstance(node.tag, str) else "!--"
    return {"name": name, "attributes": {str(key): value for key, value in node.attrib.items()}, "text": node.text or "",
            "tail": node.tail or "", "children": [describe(child) for child in node]}


def parse(text):
    if text.startswith("<?xml"):
        return xml.etree.ElementTree.fromstring(text)
    return html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)


json.dump([describe(parse(text)) for text in json.load(sys.stdin)], sys.stdout)
