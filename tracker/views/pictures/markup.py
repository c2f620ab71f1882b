"""SVG as a tree: elements, figures, text. ``xml.etree`` escapes whatever text holds."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, indent, tostring

NAMESPACE = "http://www.w3.org/2000/svg"

Value = str | float


def element(tag: str, *children: Element, **attributes: Value) -> Element:
    """Give an element; ``stroke_width`` becomes ``stroke-width``, and ``class_`` ``class``."""
    names = {name.rstrip("_").replace("_", "-"): _shown(v) for name, v in attributes.items()}
    made = Element(tag, names)
    made.extend(children)
    return made


def worded(tag: str, text: str, **attributes: Value) -> Element:
    """Give an element that holds text."""
    made = element(tag, **attributes)
    made.text = text
    return made


def group(children: Iterable[Element], **attributes: Value) -> Element:
    """Give a group of elements."""
    return element("g", *children, **attributes)


def path(*steps: Value, class_: str, **attributes: Value) -> Element:
    """Give a path of letters and figures: ``path("M", 0, 0, "H", 9, class_="cap")``."""
    return element("path", d=" ".join(map(_shown, steps)), class_=class_, **attributes)


def words(text: str, x: float, y: float, class_: str, *, anchor: str = "start") -> Element:
    """Give text whose base line begins, has its middle or ends at a place."""
    placed: dict[str, Value] = {} if anchor == "start" else {"text_anchor": anchor}
    return worded("text", text, x=x, y=y, class_=class_, **placed)


def serialised(root: Element) -> str:
    """Give the XML of a tree, an element a line."""
    indent(root, space="")
    return tostring(root, encoding="unicode") + "\n"


def _shown(value: Value) -> str:
    """Give a figure with at most two decimals, the same on every machine; text as it is."""
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
