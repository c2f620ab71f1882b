"""Values: frozen, slotted, compared by their fields, as frozen and slotted dataclasses are.

What an everyday command loads is made of some twenty classes of values. ``dataclasses`` loads
``inspect`` with all that it needs and compiles six methods for each class, which together took two
fifths of such a command. Here one method is compiled and nothing is loaded::

    class Ref(Value):
        series: str
        season: int | None = None

To ``dataclasses.replace`` and ``dataclasses.fields`` a value is one of theirs. Which classes have
to be values, a test says: no everyday command loads ``dataclasses``.
"""

from collections.abc import Callable, Mapping
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
        """Make the class: its slots, its ``__init__``, and the order in which patterns match."""
        names = tuple(_annotations(body))
        defaults = {each: body.pop(each) for each in names if each in body}
        body |= {"__slots__": names, "__match_args__": names, "_defaults": defaults}
        of = super().__new__(cls, name, bases, body)
        if names:
            of.__init__ = _initializer(of, names, defaults)  # type: ignore[misc]
            of._content = attrgetter(*names)  # type: ignore[attr-defined]
        return of


def _annotations(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the annotations in the body of a class; from Python 3.14 on they are worked out."""
    work_out = body.get("__annotate_func__")
    found: Mapping[str, Any] = work_out(1) if work_out else body.get("__annotations__", {})
    return found


def _initializer(
    of: type, names: tuple[str, ...], defaults: Mapping[str, object]
) -> Callable[..., None]:
    """Compile the ``__init__`` of a class: a loop over the fields would take four times as long."""
    scope = {f"put_{name}": vars(of)[name].__set__ for name in names}
    scope |= {f"default_{name}": default for name, default in defaults.items()}
    told = [f"{name}=default_{name}" if name in defaults else name for name in names]
    lines = [f"put_{name}(self, {_given(name, defaults)})" for name in names]
    if hasattr(of, "__post_init__"):
        lines.append("self.__post_init__()")
    text = f"def __init__(self, {', '.join(told)}):\n  " + "\n  ".join(lines)
    exec(text, scope)  # noqa: S102 - made of the names of fields alone
    initializer: Callable[..., None] = scope["__init__"]
    return initializer


def _given(name: str, defaults: Mapping[str, object]) -> str:
    """Give what is put into a field: what was told, or a default that is made for it."""
    if isinstance(defaults.get(name), _Made):
        return f"default_{name}.make() if {name} is default_{name} else {name}"
    return name


class Value(metaclass=_ValueType):
    """A value: its annotations are its fields; two of one class with equal fields are equal."""

    if TYPE_CHECKING:
        _content: ClassVar[attrgetter[Any]]
        _defaults: ClassVar[Mapping[str, object]]
        __match_args__: ClassVar[Any]

    def __eq__(self, other: object) -> bool:
        if other.__class__ is self.__class__:
            return bool(self._content(self) == self._content(other))
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self._content(self))

    def __repr__(self) -> str:
        fields = (f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__qualname__}({', '.join(fields)})"

    def __setattr__(self, name: str, _: object) -> NoReturn:
        raise AttributeError(f"{name} cannot be changed: a {type(self).__name__} is a value")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{name} cannot be removed: a {type(self).__name__} is a value")


class _Fields:
    """The fields of a class as ``dataclasses`` keeps them, made when they are asked for."""

    def __get__(self, _: object, of: type[Value]) -> Mapping[str, Any]:
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
