"""Everything that CI runs, one session a gate: ``nox`` runs them all, ``nox -s lint`` one."""

import os
import re
import shutil
import socket
from pathlib import Path

import nox

nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False
nox.options.reuse_existing_virtualenvs = True

LOWEST, *OTHERS = "3.11", "3.12", "3.13"

COVERED = 95
"""The least branch coverage, in per cent."""

LOCK = "requirements-dev.lock"
"""The exact versions that development uses; ``nox -s lock`` renews them."""

AUDITED_BY = "api.osv.dev"
"""The server that knows the vulnerabilities."""


@nox.session(python=LOWEST)
def coverage(session: nox.Session) -> None:
    """Run the tests on the lowest Python, and see that they reach every branch that matters."""
    session.install("-e", ".[test]")
    session.run("coverage", "run", "-m", "pytest", "-q", "-m", "not once", *session.posargs)
    session.run("coverage", "report", f"--fail-under={COVERED}")


@nox.session(python=OTHERS)
def tests(session: nox.Session) -> None:
    """Run the tests on the other Pythons; what is slow and the same everywhere runs once."""
    session.install("-e", ".[test]")
    session.run("pytest", "-q", "-m", "not once", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and layout."""
    install_locked(session)
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check types, strictly, in the package and its tests."""
    install_locked(session)
    session.run("mypy")


@nox.session
def layers(session: nox.Session) -> None:
    """Check that imports point down."""
    install_locked(session)
    session.run("lint-imports")


def install_locked(session: nox.Session) -> None:
    """Install what checks the code in the versions of the lock: a verdict is the same everywhere.

    The tests are run by bounds instead, as users install the package.
    """
    session.install("-r", LOCK)
    session.install("--no-deps", "-e", ".")


@nox.session(python=LOWEST, default=False)
def lock(session: nox.Session) -> None:
    """Write the newest versions that fit together into the lock."""
    session.install("pip-tools>=7.4")
    quiet = ("-q", "--no-emit-index-url", "--no-emit-find-links", "--no-emit-trusted-host")
    plain = ("--no-header", "--no-annotate", "--strip-extras", "--upgrade")
    session.run("pip-compile", *quiet, *plain, "--extra", "test", "-o", LOCK, "pyproject.toml")


@nox.session(python=LOWEST)
def audit(session: nox.Session) -> None:
    """Ask for known vulnerabilities of the versions in the lock; skipped without the service."""
    session.install("pip-audit>=2.7")
    if not is_reached(AUDITED_BY):
        session.skip(f"{AUDITED_BY} cannot be reached: nothing was audited")
    session.run("pip-audit", "--no-deps", "--disable-pip", "-s", "osv", "-r", LOCK)


def is_reached(host: str) -> bool:
    """Tell whether a server takes a connection, within five seconds."""
    try:
        with socket.create_connection((host, 443), timeout=5):
            return True
    except OSError:
        return False


@nox.session(python=LOWEST)
@nox.parametrize("dateutil", ["2.9", "4"])
def dateutil(session: nox.Session, dateutil: str) -> None:
    """Run the tests of dates with both majors of dateutil that are allowed."""
    session.install("-e", ".[test]", f"python-dateutil=={dateutil}.*")
    session.run("pytest", "-q", "tests/dates", *session.posargs)


@nox.session(python=LOWEST)
def lowest(session: nox.Session) -> None:
    """Run what uses the dependencies with the oldest version of each that is allowed."""
    session.install("-e", ".[test]", *oldest_dependencies())
    used = (
        "tests/cli",
        "tests/store",
        "tests/views",
        "tests/pictures",
        "tests/dates/test_cases.py",
    )
    session.run("pytest", "-q", "-m", "not once", *used, *session.posargs)


def oldest_dependencies() -> list[str]:
    """Give every dependency of the package, held at its lower bound."""
    dependencies = nox.project.load_toml("pyproject.toml")["project"]["dependencies"]
    return [
        re.sub(r">=([0-9.]+).*", r"==\1.*", dependency.replace(" ", ""))
        for dependency in dependencies
    ]


@nox.session(python=LOWEST)
def wheel(session: nox.Session) -> None:
    """Build the wheel and use it in an environment that holds nothing else."""
    built = Path(session.create_tmp()) / "dist"
    shutil.rmtree(built, ignore_errors=True)
    session.run("python", "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(built), ".")
    session.install("--force-reinstall", *map(str, built.glob("*.whl")))
    session.run("tracker", "list", "--file", "schedule.json")
    session.run("tracker", "check", "--file", "schedule.json")
    session.run("tracker", "export", "html", "--file", "schedule.json", silent=True)


@nox.session(python=LOWEST)
def page(session: nox.Session) -> None:
    """Look at pages, sites and charts in Chromium: accessibility, requests, and Mermaid itself.

    It takes about two minutes, and 250 MB of packages in the session's own folder.
    """
    need(session, "npm")
    chromium = chromium_of(session)
    session.install("-e", ".[test]")
    folder = Path(session.create_tmp())
    browser_in(session, folder)
    files = folder / "files"
    shutil.rmtree(files, ignore_errors=True)
    session.run("python", "-m", "tests.pictures.browser.files", str(files))
    with session.chdir(folder):
        session.run("node", "check.mjs", chromium, "files", external=True)


def browser_in(session: nox.Session, folder: Path) -> None:
    """Put into a folder what looks at pages and charts: a browser's driver, axe-core, Mermaid."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "check.mjs"):
        shutil.copy(Path("tests/pictures/browser") / name, folder)
    npm_install(session, folder)


def npm_install(session: nox.Session, folder: Path) -> None:
    """Install what the package.json of a folder names, beside it."""
    quiet = ("--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--silent")
    session.run("npm", "install", "--prefix", str(folder), *quiet, external=True)


def chromium_of(session: nox.Session) -> str:
    """Give the path of Chromium, installed if it is missing and may be."""
    found = filter(None, map(shutil.which, ("chromium", "chromium-browser")))
    return next(found, None) or need(session, "chromium")


def need(session: nox.Session, command: str, package: str | None = None) -> str:
    """Give the path of a command, whose package is installed if apt-get may; else skip."""
    if shutil.which(command) is None and shutil.which("apt-get") and os.geteuid() == 0:
        install = ("apt-get", "install", "-qy", "--no-install-recommends", package or command)
        for step in (("apt-get", "update", "-q"), install):
            session.run(*step, external=True, success_codes=range(256))
    found = shutil.which(command)
    if found is None:
        session.skip(f"{command} is missing")
    return found


@nox.session(python=LOWEST)
def mutants(session: nox.Session) -> None:
    """Break the store in every way on the list; a named test has to notice each."""
    session.install("-e", ".[test]")
    session.run("python", "scripts/mutants.py", *session.posargs)


@nox.session(python=LOWEST, default=False)
def faults(session: nox.Session) -> None:
    """Run the long fault injection and the cost of an announcement; takes many minutes."""
    session.install("-e", ".[test]")
    session.run("pytest", "-q", "-m", "long", "tests/faults", *session.posargs)
    session.run("python", "benchmarks/announce.py")


@nox.session(python=LOWEST)
def clients(session: nox.Session) -> None:
    """Try the exported files with real clients.

    They are installed apart from tracker: khal, vdirsyncer, Radicale, feedparser and jsonschema in
    an environment of their own, ical.js, node-ical and Mermaid with its browser beside it.
    Graphviz, xmllint, Chromium and npm are those of the machine. It takes a minute or two.
    """
    for command, package in {"npm": "npm", "xmllint": "libxml2-utils", "dot": "graphviz"}.items():
        need(session, command, package)
    chromium = chromium_of(session)
    session.install("-e", ".[test]")
    folder = Path(session.create_tmp()) / "clients"
    browser_in(session, folder / "browser")
    session.run("python", "-m", "venv", str(folder / "python"))
    pip = (str(folder / "python" / "bin" / "python"), "-m", "pip")
    calendars = ("khal>=0.11", "vdirsyncer>=0.19", "radicale>=3.3")
    documents = ("feedparser>=6.0.11", "jsonschema>=4.20")
    session.run(*pip, "install", "-q", *calendars, *documents, external=True)
    shutil.copy("tests/exchange/clients/package.json", folder)
    npm_install(session, folder)
    session.run("python", "tests/exchange/clients/check.py", str(folder), chromium)
