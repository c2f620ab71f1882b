"""Sections of docs/benchmarks.md, each between markers of its own, so that scripts can share it."""

import re


def with_section(text: str, name: str, body: str) -> str:
    """Give a document with the section ``name`` replaced by ``body``, or with it at the end."""
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    section = f"{begin}\n{body.strip()}\n{end}"
    before, found, rest = text.partition(begin)
    if not found:
        return f"{text.rstrip()}\n\n{section}\n".lstrip()
    return before + section + rest.partition(end)[2]


def sections_of(text: str) -> dict[str, str]:
    """Give the bodies of all marked sections of a document by their names, in their order."""
    found = re.finditer(r"<!-- ([a-z]+) -->\n(.*?)\n<!-- /\1 -->", text, re.DOTALL)
    return {one[1]: one[2] for one in found}


def rewritten(text: str, document: str) -> str:
    """Give a new document with the marked sections of the old one behind it."""
    for name, body in sections_of(text).items():
        document = with_section(document, name, body)
    return document
