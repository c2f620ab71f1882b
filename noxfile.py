"""Everything that CI runs, one session a gate: ``nox`` runs them all, ``nox -s lint`` one."""

import nox

nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False
nox.options.reuse_existing_virtualenvs = True

PYTHONS = ["3.11", "3.12", "3.13"]
COVERED = 95
"""The least branch coverage, in per cent."""


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run every test, with branch coverage."""
    session.install("-e", ".[test]")
    data = {"COVERAGE_FILE": f".coverage.{session.name}"}
    session.run("coverage", "run", "-m", "pytest", "-q", *session.posargs, env=data)
    session.run("coverage", "report", f"--fail-under={COVERED}", env=data)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and layout."""
    session.install("-e", ".[test]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check types, strictly, in the package and its tests."""
    session.install("-e", ".[test]", "nox")
    session.run("mypy")


@nox.session
def layers(session: nox.Session) -> None:
    """Check that imports point down."""
    session.install("-e", ".[test]")
    session.run("lint-imports")
