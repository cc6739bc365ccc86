"""A store's view as one `Inspection`, so that every exporter has one kind of input."""

from trucewatch.model import Inspection
from trucewatch.store.base import View


def gather(view: View) -> Inspection:
    """Everything that the store holds, as last projected."""
    return Inspection(
        reports=view.reports(),
        attributions=view.attributions(),
        claims=view.claims(),
        incidents=view.incidents(),
        ceasefires=view.ceasefires(),
        actors=view.actors(),
        stocks=view.stocks(),
        relations=view.relations(),
        unresolved=view.unresolved(),
    )
