"""Every error of ours, under one root. Each message says what is wrong, where, and what to do.

TrucewatchError
├── InputError             a report, file or record cannot be read; the batch goes on without it
│   ├── UnreadableInput    the bytes cannot be had (rights, missing, vanished)
│   └── RejectedInput      the bytes make no report (empty, binary, too large, no text)
├── StoreError             the database cannot be used
│   ├── ForeignDatabase    the file is somebody else's
│   ├── OutdatedDatabase   the schema is older or newer than this program's
│   └── StorageFull        the disk is full; what was acknowledged is kept
├── BadJudgement           a judgement cannot be made as it was asked for; nothing was written
├── OntologyError          a registry, lexicon or ontology file breaks its schema
├── PipelineMissing        the language pipeline is absent or not the pinned one
└── NotFound               an id or name that nothing answers to
"""


class TrucewatchError(Exception):
    """Root of all errors that this program raises on purpose."""


class InputError(TrucewatchError):
    """A report, file or record cannot be read."""


class UnreadableInput(InputError):
    """The bytes cannot be had."""


class RejectedInput(InputError):
    """The bytes make no report."""


class StoreError(TrucewatchError):
    """The database cannot be used."""


class ForeignDatabase(StoreError):
    """The file is a database that this program did not make."""


class OutdatedDatabase(StoreError):
    """The database's schema is not this program's."""


class StorageFull(StoreError):
    """The disk has no room left."""


class BadJudgement(TrucewatchError):
    """A judgement cannot be made as it was asked for."""


class OntologyError(TrucewatchError):
    """A registry, lexicon or ontology file breaks its schema."""


class PipelineMissing(TrucewatchError):
    """The language pipeline is absent or not the pinned one."""


class NotFound(TrucewatchError):
    """An id or name that nothing answers to."""
