"""The benchmark of publishing: what it writes, where, and when it fails."""

from pathlib import Path

import pytest

from benchmarks import publish
from benchmarks.publish import Cost, growth, main, section
from benchmarks.sections import rewritten, sections_of, with_section

LINEAR = [Cost(250, 1.0, 0.25), Cost(2000, 8.0, 2.0)]
SQUARE = [Cost(250, 1.0, 0.25), Cost(2000, 64.0, 2.0)]


def test_the_ratio_is_of_the_time_per_series() -> None:
    """Eight times the series in eight times the time is 1, in the square of it 8."""
    assert (growth(LINEAR), growth(SQUARE)) == (1.0, 8.0)


def test_the_table() -> None:
    """Ratios only, no time of the machine."""
    rows = [line for line in section(LINEAR, 5).splitlines() if line.startswith("|")]
    assert rows == [
        "| series | time per series, of that at 250 | publishing again |",
        "| --- | ---: | ---: |",
        "| 250 | 1.00 | 0.25 |",
        "| 2,000 | 1.00 | 0.25 |",
    ]
    assert "is linear in" in section(LINEAR, 5)
    assert "is more than linear in" in section(SQUARE, 5)


def test_the_script_writes_between_its_markers(tmp_path: Path) -> None:
    """What others wrote stays, and a second run replaces what the first one wrote."""
    file = tmp_path / "benchmarks.md"
    file.write_text("# Others\n\ntheirs\n")
    for _ in range(2):
        main([str(file), "--rounds", "1"], counts=(2, 4))
        text = file.read_text()
        assert text.startswith(
            "# Others\n\ntheirs\n\n<!-- publish -->\n# Benchmark of publishing\n"
        )
        assert text.endswith("\n<!-- /publish -->\n")
        assert text.count("<!-- publish -->") == 1


@pytest.mark.parametrize(("costs", "status"), [(LINEAR, 0), (SQUARE, 1)])
def test_the_exit_status(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, costs: list[Cost], status: int
) -> None:
    """It fails when a series costs more in a large schedule."""
    monkeypatch.setattr(publish, "measure", lambda *_: costs)
    assert main([str(tmp_path / "new.md")]) == status


def test_a_document_that_is_rewritten_keeps_marked_sections() -> None:
    """In their order, behind the new text."""
    old = with_section(with_section("old\n", "one", "1"), "two", "2")
    new = rewritten(old, "new\n")
    assert sections_of(new) == {"one": "1", "two": "2"}
    assert new.startswith("new\n\n<!-- one -->\n1\n<!-- /one -->\n\n<!-- two -->\n2\n")
    assert rewritten(new, "new\n") == new
    assert rewritten("", "new\n") == "new\n"
