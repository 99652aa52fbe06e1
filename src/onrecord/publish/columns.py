"""The Arrow types of columns, made of the types of what stands in them, so that none can differ from the other."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from onrecord.errors import ExportError
from onrecord.model.span import Span

Types = Mapping[object, Any]


def column_type(of: Any) -> Any:
    """The Arrow type of a field's type: dataclasses are structs, tuples lists, enums text, spans `[start, end)`.

    Raises:
        ExportError: where no column can hold it.
    """
    import pyarrow as pa

    return _type(pa, of, {})


def columns_of(kind: type, *but: str) -> list[Any]:
    """The Arrow fields of a dataclass, in their order, but for some."""
    import pyarrow as pa

    return [pa.field(name, column_type(of)) for name, of in get_type_hints(kind).items() if name not in but]


def _type(pa: Any, of: Any, bound: Types) -> Any:
    """The column type of a type; `bound` are those that stand for the variables of a generic one."""
    of = bound.get(of, of)
    if of is Span:
        return pa.list_(pa.int64())
    simple = {int: pa.int64(), float: pa.float64(), bool: pa.bool_(), str: pa.string()}
    if of in simple:
        return simple[of]
    origin = get_origin(of)
    if origin is UnionType or type(None) in get_args(of):
        (inner,) = (each for each in get_args(of) if each is not NoneType)
        return _type(pa, inner, bound)
    if origin is tuple:
        return pa.list_(_type(pa, get_args(of)[0], bound))
    if isinstance(of, type) and issubclass(of, StrEnum):
        return pa.string()
    return _struct(pa, of, bound)


def _struct(pa: Any, of: Any, bound: Types) -> Any:
    plain = get_origin(of) or of
    if not is_dataclass(plain):
        raise ExportError(f"parquet: expected a type that a column can hold, found {of!r}")
    given = (bound.get(each, each) for each in get_args(of))
    inner: Types = dict(zip(_variables(plain), given, strict=True))
    hints = get_type_hints(plain)
    return pa.struct([pa.field(each.name, _type(pa, hints[each.name], inner)) for each in fields(cast(Any, plain))])


def _variables(plain: Any) -> tuple[TypeVar, ...]:
    return getattr(plain, "__parameters__", ())
