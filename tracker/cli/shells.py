"""How bash, zsh and fish ask what could be typed next, and how each is told.

A script runs ``tracker`` with its name in the variable that ``cli/entry`` looks for; it gets a line
for each word that could be typed, or the word ``files`` where the shell is to offer paths.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from tracker.text import cut, pad, safe

PATHS = "files"
"""The answer that has the shell offer paths."""

_SHOWN = 76
"""The cells of a word and its meaning in a list of offers at the most."""

_LISTING = frozenset({"33", "63", "64"})
"""The kinds of completion at which bash shows a list: then a meaning may follow the word."""


_LIVE = frozenset(" \t\n\r'\"\\$`!&;|<>()*?[]{}~#^")
"""What a shell does not take as it stands: a word with one of these is not offered."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A word that could be typed, and what it means."""

    value: str
    meaning: str = ""

    def behind(self, start: str) -> "Offer":
        """Give the offer with a text before its word."""
        return Offer(start + self.value, self.meaning)

    @property
    def is_plain(self) -> bool:
        """Tell whether a shell takes the word as it stands."""
        return safe(self.value) == self.value and _LIVE.isdisjoint(self.value)


@dataclass(frozen=True, slots=True)
class Line:
    """The words that are typed, the last one to be completed.

    ``kept`` is what bash takes for the beginning of the last word, but does not replace.
    """

    words: Sequence[str]
    kept: str = ""
    is_listed: bool = False


def asked(shell: str, argv: Sequence[str]) -> Line:
    """Take apart what a shell has sent: bash the text of the line, the others its words."""
    if shell == "bash":
        return _asked_by_bash(*argv)
    *before, last = argv
    return Line([*before, _split(last)[0][0] if shell == "fish" and last else last])


def _asked_by_bash(text: str, breaks: str, kind: str) -> Line:
    """Take apart the line up to the cursor.

    Outside of quotes bash completes only what stands behind the last of ``breaks``: ``=``, ``@``.
    """
    (_, *words), is_quoted = _split(text)
    end = 0 if is_quoted else max(words[-1].rfind(one) for one in breaks) + 1
    return Line(words, words[-1][:end], kind in _LISTING)


def _split(text: str) -> tuple[list[str], bool]:
    """Give the words of a line as the shell would, the last one as far as it is typed.

    And whether that one is in quotes. A backslash at the end has nothing to escape yet. Raises
    ``ValueError`` for what no closing quote makes whole.
    """
    import shlex  # noqa: PLC0415 - printing a script needs none of this

    if (len(text) - len(text.rstrip("\\"))) % 2:
        text = text[:-1]
    for closing in ("", '"', "'"):
        with suppress(ValueError):
            words = shlex.split(text + closing)
            is_new = not closing and text[-1:].isspace() and not text.endswith("\\ ")
            return [*words, ""] if is_new else words, bool(closing)
    raise ValueError(text)


def told(shell: str, line: Line, offers: Sequence[Offer] | None) -> str:
    """Give the answer that the script of a shell reads; ``offers`` None has it offer paths."""
    if offers is None:
        return f"{PATHS}\n"
    plain = [one for one in offers if one.is_plain]
    match shell:
        case "bash":
            rows = _for_bash(line, plain)
        case "zsh":
            rows = _for_zsh(plain)
        case _:
            rows = [f"{one.value}\t{safe(one.meaning)}" for one in plain]
    return "".join(f"{row}\n" for row in rows)


def _for_bash(line: Line, offers: Sequence[Offer]) -> list[str]:
    """Give the words; in a list with their meanings, which bash would otherwise type too."""
    values = [(one.value.removeprefix(line.kept), one.meaning) for one in offers]
    if not line.is_listed or len(values) == 1:
        return [value for value, _ in values]
    return _shown(values, "  (", ")")


def _for_zsh(offers: Sequence[Offer]) -> list[str]:
    """Give each word, a tab, and how it is shown in a list."""
    shown = _shown([(one.value, one.meaning) for one in offers], "  -- ", "")
    return [f"{one.value}\t{text}" for one, text in zip(offers, shown, strict=True)]


def _shown(rows: Sequence[tuple[str, str]], before: str, after: str) -> list[str]:
    widest = max((len(value) for value, _ in rows), default=0)
    return [
        cut(f"{pad(value, widest)}{before}{safe(meaning)}", _SHOWN - len(after)) + after
        if meaning
        else value
        for value, meaning in rows
    ]


_BASH = """\
# Completion of tracker for bash. In ~/.bashrc:  eval "$(tracker completion bash)"
_tracker() {
    local line program=$1
    [[ $program == */* ]] || program=tracker
    COMPREPLY=()
    while IFS= read -r line; do
        if [[ $line == files ]]; then
            compopt -o default 2>/dev/null
        else
            COMPREPLY+=("$line")
        fi
    done < <(_TRACKER_COMPLETE=bash "${program/#\\~/$HOME}" \\
        "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" "$COMP_TYPE" 2>/dev/null)
}
complete -F _tracker tracker
"""

_ZSH = """\
#compdef tracker
# Completion of tracker for zsh. In ~/.zshrc:  eval "$(tracker completion zsh)"
_tracker() {
    local line
    local -a lines values shown
    lines=("${(@f)$(_TRACKER_COMPLETE=zsh tracker \\
        "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    if [[ $lines[1] == files ]]; then
        compset -P '--*='
        _files
        return
    fi
    for line in $lines; do
        values+=("${line%%$'\\t'*}")
        shown+=("${line#*$'\\t'}")
    done
    (( $#values )) && compadd -U -V tracker -l -d shown -a values
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _tracker "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
    compdef _tracker tracker
fi
"""

_FISH = """\
# Completion of tracker for fish. In ~/.config/fish/config.fish:  tracker completion fish | source
function __tracker_complete
    set -l words (commandline -opc)
    set -l last (commandline -ct)
    set -e words[1]
    set -l lines (env _TRACKER_COMPLETE=fish tracker $words "$last" 2>/dev/null)
    if test "$lines[1]" = files
        __fish_complete_path "$last"
    else if set -q lines[1]
        printf '%s\\n' $lines
    end
end
complete --command tracker --no-files --arguments '(__tracker_complete)'
"""

SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}
"""The script of each shell; it defines a function that asks, and has the shell call it."""
