"""Everything that CI runs, one session a gate: ``nox`` runs them all, ``nox -s lint`` one."""

import nox

nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False
nox.options.reuse_existing_virtualenvs = True

LOWEST, *OTHERS = "3.11", "3.12", "3.13"

COVERED = 95
"""The least branch coverage, in per cent."""


@nox.session(python=LOWEST)
def coverage(session: nox.Session) -> None:
    """Run the tests on the lowest Python, and see that they reach every branch that matters."""
    session.install("-e", ".[test]")
    session.run("coverage", "run", "-m", "pytest", "-q", "-m", "not race", *session.posargs)
    session.run("coverage", "report", f"--fail-under={COVERED}")


@nox.session(python=OTHERS)
def tests(session: nox.Session) -> None:
    """Run the tests on the other Pythons; racing processes once a run is enough."""
    session.install("-e", ".[test]")
    session.run("pytest", "-q", "-m", "not race", *session.posargs)


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
