"""A value behaves as a frozen, slotted dataclass of the same fields does; its twin here is one."""

import dataclasses
import pickle
from collections.abc import Callable
from copy import deepcopy
from types import new_class
from typing import Generic, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker import values
from tracker.values import Value, made

Item = TypeVar("Item")


class Ours(Value):
    """A value of three fields."""

    name: str
    number: int | None = None
    notes: dict[str, int] = made(dict)

    @property
    def is_numbered(self) -> bool:
        """Tell whether there is a number."""
        return self.number is not None


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """The same as a dataclass."""

    name: str
    number: int | None = None
    notes: dict[str, int] = dataclasses.field(default_factory=dict)


class Checked(Value):
    """A value that refuses some fields."""

    least: int
    most: int

    def __init__(self, least: int, most: int) -> None:
        if least > most:
            raise ValueError("the wrong way round")
        super().__init__(least, most)


class Box(Value, Generic[Item]):
    """A value of any one thing."""

    item: Item


FIELDS = st.tuples(
    st.sampled_from("ab"), st.none() | st.integers(0, 2), st.sampled_from([{}, {"x": 1}])
)


@given(one=FIELDS, other=FIELDS)
def test_equality(
    one: tuple[str, int | None, dict[str, int]], other: tuple[str, int, dict[str, int]]
) -> None:
    """Two values are equal exactly when their twins are, and are told as their twins are."""
    ours, theirs = (Ours(*one), Ours(*other)), (Theirs(*one), Theirs(*other))
    assert (ours[0] == ours[1]) is (theirs[0] == theirs[1])
    assert (ours[0] != ours[1]) is (theirs[0] != theirs[1])
    assert [repr(value).removeprefix("Ours") for value in ours] == [
        repr(value).removeprefix("Theirs") for value in theirs
    ]


def test_another_class_is_never_equal() -> None:
    """Equal fields make no equal values of two classes, nor a value equal to a tuple."""
    assert Ours("a") != Theirs("a")
    assert Checked(1, 2) != (1, 2)
    assert Box(1) != 1


def test_hash() -> None:
    """Equal values have one hash; a value that holds what has none has none."""
    assert len({Checked(1, 2), Checked(1, 2), Checked(1, 3)}) == 2
    assert len({Box(1), Box(1)}) == 1
    with pytest.raises(TypeError, match="unhashable type: 'dict'"):
        hash(Ours("a"))


def test_defaults() -> None:
    """A field that is not told has its default; one that is made is made for each value."""
    one, other = Ours("a"), Ours("a")
    assert (one.number, one.notes, one.is_numbered) == (None, {}, False)
    assert one.notes is not other.notes
    assert Ours(name="a", notes={"x": 1}, number=1) == Ours("a", 1, {"x": 1})


@pytest.mark.parametrize(
    ("arguments", "named"),
    [((), {}), (("a", 1, {}, 2), {}), (("a",), {"size": 1}), (("a",), {"name": "b"})],
    ids=["too few", "too many", "unknown", "twice"],
)
def test_arguments(arguments: tuple[object, ...], named: dict[str, object]) -> None:
    """What the fields do not take is refused, as of any function."""
    of: type = Ours
    with pytest.raises(TypeError):
        of(*arguments, **named)


def test_frozen() -> None:
    """Nothing of a value changes, and nothing is added to it."""
    one = Checked(1, 2)
    for name in ("least", "other"):
        with pytest.raises(
            AttributeError, match=rf"^{name} cannot be changed: a Checked is a value$"
        ):
            setattr(one, name, 3)
    with pytest.raises(AttributeError, match=r"^most cannot be removed: a Checked is a value$"):
        del one.most
    assert one == Checked(1, 2)
    assert not hasattr(one, "__dict__")


def test_checks_of_its_own() -> None:
    """A class may refuse fields, when a value is made and when one is replaced."""
    with pytest.raises(ValueError, match="the wrong way round"):
        Checked(2, 1)
    with pytest.raises(ValueError, match="the wrong way round"):
        values.replace(Checked(1, 2), least=3)


def test_a_check_that_nobody_would_call() -> None:
    """What a dataclass calls after its fields are set is refused where it would be passed over."""
    with pytest.raises(TypeError, match=r"^Late: what refuses fields of a value is an __init__"):
        new_class("Late", (Value,), {}, lambda body: body.update(__post_init__=print))


@pytest.mark.parametrize("replace", [values.replace, dataclasses.replace])
def test_replace(replace: type) -> None:
    """A value with another field is a new one, by either function; a field must be known."""
    one = Ours("a", 1, {"x": 1})
    assert replace(one, number=2) == Ours("a", 2, {"x": 1})
    assert one.number == 1
    with pytest.raises(TypeError):
        replace(one, size=2)


def test_fields() -> None:
    """To ``dataclasses`` a value is one of theirs."""
    ours, theirs = dataclasses.fields(Ours), dataclasses.fields(Theirs)
    told = [(one.name, one.type, one.default, one.default_factory) for one in theirs]
    assert [(one.name, one.type, one.default, one.default_factory) for one in ours] == told
    assert dataclasses.asdict(Ours("a")) == dataclasses.asdict(Theirs("a"))
    assert dataclasses.is_dataclass(Ours)


def pickled(one: Ours) -> Ours:
    """Give a value that went through bytes, as between processes."""
    other: Ours = pickle.loads(pickle.dumps(one))  # noqa: S301 - our own
    return other


@pytest.mark.parametrize("copy", [deepcopy, pickled])
def test_copies(copy: Callable[[Ours], Ours]) -> None:
    """A copy is equal, and shares nothing that could change."""
    one = Ours("a", 1, {"x": 1})
    other = copy(one)
    assert other == one
    assert other.notes is not one.notes


def test_patterns() -> None:
    """Patterns match fields by name, and in their order."""
    match Checked(1, 2):
        case Checked(least, most=2):
            assert least == 1
        case _:
            pytest.fail("nothing matched")
