"""Write the schemas of all ``--json`` documents, or say which of them are not as they should be.

    python scripts/schemas.py [--check]

They are made from ``tracker/views/schemas.py``; a test runs ``--check``.
"""

import json
import sys
from pathlib import Path

from tracker.views.schemas import NAMES, schema_of

FOLDER = Path(__file__).parent.parent / "docs" / "schemas"


def texts() -> dict[str, str]:
    """Give the text of every schema by the name of its file."""
    return {
        f"tracker.{name}-1.json": json.dumps(schema_of(name), indent=1) + "\n" for name in NAMES
    }


def outdated() -> list[str]:
    """Give the names of files that are not what they should be, or should not be there."""
    wanted = texts()
    found = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    return sorted(name for name in {*wanted, *found} if wanted.get(name, "") != found.get(name, ""))


def main() -> int:
    """Write the files, or check them; give the exit status."""
    names = outdated()
    if "--check" in sys.argv[1:]:
        print(*(f"docs/schemas/{name} is outdated" for name in names), sep="\n", end="")
        return 1 if names else 0
    FOLDER.mkdir(exist_ok=True)
    for name in names:
        path = FOLDER / name
        if text := texts().get(name):
            path.write_text(text, encoding="utf-8")
        else:
            path.unlink()
        print(f"docs/schemas/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
