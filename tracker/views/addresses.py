"""Which texts from outside may become links."""


def web_address(text: str | None) -> str | None:
    """Give a text where it is an address on the web and nothing else."""
    if text is None or not text.startswith(("https://", "http://")):
        return None
    is_plain = text.isascii() and text.isprintable() and not set(text) & set(' "<>\\^`{|}')
    return text if is_plain else None
