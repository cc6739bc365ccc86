"""Snapshot: a `Corroborator` as bytes, so that the next process begins where the last one ended.

Nothing rests on it: what it holds is compared with what is handed in, and one that another program wrote, or that is
damaged, is as if there were none. Reading it makes records and containers and calls nothing else, whoever wrote it.
"""

import io
import pickle
import sys
import zlib
from array import array
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from hashlib import sha256
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any

from trucewatch.corroborate.collector import held_back
from trucewatch.corroborate.corroborator import Corroborator
from trucewatch.corroborate.membership import Membership
from trucewatch.corroborate.policy import Policy, load_policy
from trucewatch.corroborate.registry import Registry

_PARTS = ("model", "ontology", "corroborate")
"""What a snapshot's contents depend on, code and data alike."""
_UNREADABLE = (
    *(zlib.error, pickle.UnpicklingError, EOFError, AttributeError, ImportError, LookupError, TypeError, ValueError),
)
"""What reading bytes raises that are no snapshot, or a damaged one."""
_FAST = 1
"""Of zlib's levels: two fifths of the size, for a tenth of the time that pickling takes."""
_OURS = ("trucewatch.model.", "trucewatch.corroborate.")
_PLAIN: Mapping[tuple[str, str], Any] = {
    ("datetime", "date"): date,
    ("array", "array"): array,
    ("array", "_array_reconstructor"): array("I").__reduce_ex__(5)[0],
}


def program(files: Iterable[Path] = ()) -> str:
    """A hash of the code and data of which snapshots depend, and of `files` that a user adds to them."""
    root = Path(__file__).parents[1]
    own = [path for part in _PARTS for path in sorted((root / part).rglob("*")) if path.suffix not in ("", ".pyc")]
    seen = sha256(sys.version.encode())
    for path in (*own, *files):
        seen.update(path.name.encode() + b"\0" + path.read_bytes())
    return seen.hexdigest()


def dumped(kept: Corroborator, registry: Registry | None) -> bytes:
    """The corroborator without the policy and registry that it is given."""
    out = io.BytesIO()
    pickler = pickle.Pickler(out, protocol=5)
    table = _Table({Policy: lambda _: (_given, ("policy",)), MappingProxyType: lambda held: (_frozen, (dict(held),))})
    if registry is not None:
        table[type(registry)] = lambda _: (_given, ("registry",))
    pickler.dispatch_table = table
    with held_back():
        pickler.dump(kept)
    return zlib.compress(out.getvalue(), _FAST)


def loaded(body: bytes, registry: Registry | None) -> Corroborator | None:
    """The corroborator that was dumped, with this registry; None where the bytes are none."""
    try:
        with held_back():
            found = _Reader(body, registry).load()
    except (
        zlib.error,
        pickle.UnpicklingError,
        EOFError,
        AttributeError,
        ImportError,
        LookupError,
        TypeError,
        ValueError,
    ):
        return None
    return found if isinstance(found, Corroborator) else None


class _Table(dict[type, Callable[[Any], Any]]):
    """How each type is written: our records by what makes them, which takes a third of what their state would."""

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        names = [one.name for one in fields(kind)] if is_dataclass(kind) and "__slots__" in vars(kind) else []
        if len(names) < 2:
            raise KeyError(kind)
        values = attrgetter(*names)
        self[kind] = lambda record: (kind, values(record))
        return self[kind]


class _Reader(pickle.Unpickler):
    """Makes our records and plain containers, and refuses the rest."""

    def __init__(self, body: bytes, registry: Registry | None) -> None:
        super().__init__(io.BytesIO(zlib.decompress(body)))
        policy = Membership(registry, load_policy()).policy
        self._held = {"policy": policy, "registry": registry}

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - any class
        if module == __name__:
            return {"_given": self._held.__getitem__, "_frozen": MappingProxyType}[name]
        if (module, name) in _PLAIN:
            return _PLAIN[module, name]
        found = getattr(import_module(module), name) if module.startswith(_OURS) and "." not in name else None
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in a snapshot")
        return found


def _given(name: str) -> object:
    """Stands for what the reader is handed; only a `_Reader` puts it there."""
    raise pickle.UnpicklingError(f"{name} is handed to the reader of a snapshot")


def _frozen(held: dict[Any, Any]) -> Mapping[Any, Any]:
    """A mapping that nobody can change, which pickle has no name for."""
    return MappingProxyType(held)
