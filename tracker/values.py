"""Values: frozen, slotted, compared by their fields, as frozen and slotted dataclasses are.

What an everyday command loads is made of some twenty classes of values. ``dataclasses`` loads
``inspect`` with all that it needs and compiles six methods for each class, which together took two
fifths of such a command. Here nothing is loaded and nothing is compiled::

    class Ref(Value):
        series: str
        season: int | None = None

To ``dataclasses.replace`` and ``dataclasses.fields`` a value is one of theirs. Which classes have
to be values, a test says: no everyday command loads ``dataclasses``.
"""

from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast, dataclass_transform

if TYPE_CHECKING:
    from dataclasses import replace
    from typing import ClassVar

__all__ = ["Value", "made", "replace"]

Default = TypeVar("Default")


class _Made:
    """A default that is made anew for every value."""

    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make


def made(make: Callable[[], Default]) -> Default:
    """Give the default of a field that every value has for itself: ``made(dict)``."""
    return cast("Default", _Made(make))


@dataclass_transform(frozen_default=True)
class _ValueType(type):
    """Makes a class of values of its annotations; it has no fields but those in its own body."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> "_ValueType":
        """Make the class: its slots, what sets them, and the order in which patterns match."""
        if "__post_init__" in body:
            raise TypeError(f"{name}: what refuses fields of a value is an __init__ of its own")
        names = tuple(_annotations(body))
        defaults = {each: body.pop(each) for each in names if each in body}
        body |= {"__slots__": names, "__match_args__": names, "_defaults": defaults}
        of: Any = super().__new__(cls, name, bases, body)
        if names:
            of._content = attrgetter(*names)  # noqa: SLF001 - ours
            of._setters = tuple(vars(of)[each].__set__ for each in names)  # noqa: SLF001 - ours
        return cast("_ValueType", of)


def _annotations(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the annotations in the body of a class; from Python 3.14 on they are worked out."""
    work_out = body.get("__annotate_func__")
    found: Mapping[str, Any] = work_out(1) if work_out else body.get("__annotations__", {})
    return found


class Value(metaclass=_ValueType):
    """A value: its annotations are its fields; two of one class with equal fields are equal."""

    if TYPE_CHECKING:
        __match_args__: ClassVar[Any]
        _content: ClassVar[attrgetter[Any]]
        _setters: ClassVar[tuple[Callable[..., None], ...]]
        _defaults: ClassVar[Mapping[str, object]]

    def __init__(self, *told: object, **named: object) -> None:
        """Set the slots past the lock on attributes; all fields in their order are quickest.

        A class that refuses some fields has an ``__init__`` of its own before this one.
        """
        setters = self._setters
        if named or len(told) != len(setters):
            told = _in_order(self.__class__, told, named)
        for put, field in zip(setters, told):  # noqa: B905 - of one length, and quicker so
            put(self, field)

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        content = self._content
        same: bool = content(self) == content(other)
        return same

    def __hash__(self) -> int:
        return hash(self._content(self))

    def __repr__(self) -> str:
        fields = (f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__qualname__}({', '.join(fields)})"

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), tuple(getattr(self, name) for name in self.__match_args__)

    def __setattr__(self, name: str, _: object) -> NoReturn:
        raise AttributeError(f"{name} cannot be changed: a {type(self).__name__} is a value")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{name} cannot be removed: a {type(self).__name__} is a value")


def _in_order(
    of: type[Value], told: tuple[object, ...], named: dict[str, object]
) -> tuple[object, ...]:
    """Give all fields in their order: those told in order, those named, and defaults.

    Raises ``TypeError`` for one that is missing, unknown, told twice, or one too many.
    """
    left = of.__match_args__[len(told) :]
    defaults = of._defaults  # noqa: SLF001 - ours
    try:
        rest = [named.pop(name) if name in named else _default(defaults[name]) for name in left]
    except KeyError as missing:
        raise TypeError(f"a {of.__name__} needs {missing}") from None
    if named or len(told) > len(of.__match_args__):
        raise TypeError(f"a {of.__name__} has no place for {[*named] or told[-1]}")
    return (*told, *rest)


def _default(default: object) -> object:
    return default.make() if isinstance(default, _Made) else default


class _Fields:
    """The fields of a class as ``dataclasses`` keeps them, made when they are first asked for."""

    def __get__(self, _: object, of: type[Value]) -> Mapping[str, Any]:
        return _fields_of(of)


@cache
def _fields_of(of: type[Value]) -> Mapping[str, Any]:
    from dataclasses import make_dataclass  # noqa: PLC0415 - slow to load

    kinds, defaults = _annotations(vars(of)), of._defaults  # noqa: SLF001 - ours
    told = [(name, kind, _field(name, defaults)) for name, kind in kinds.items()]
    fields: Mapping[str, Any] = vars(make_dataclass(of.__name__, told))["__dataclass_fields__"]
    return fields


def _field(name: str, defaults: Mapping[str, object]) -> Any:  # noqa: ANN401 - as it is made
    """Give what ``dataclasses`` keeps of a field: how a value is made that is not told it."""
    from dataclasses import field  # noqa: PLC0415 - slow to load

    if name not in defaults:
        return field()
    default = defaults[name]
    if isinstance(default, _Made):
        return field(default_factory=default.make)
    return field(default=default)


if not TYPE_CHECKING:  # mypy knows both from ``dataclass_transform``
    Value.__dataclass_fields__ = _Fields()

    def replace(value: Value, /, **changes: object) -> Value:
        """Give a value with other fields."""
        told = {name: getattr(value, name) for name in value.__match_args__}
        return type(value)(**(told | changes))
