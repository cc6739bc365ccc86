"""Union-find: what is linked, directly or through others, is one group; the group is named by its smallest member."""

from collections import defaultdict
from collections.abc import Iterable


class Union:
    """Disjoint groups of strings. The result does not depend on the order of the joins."""

    def __init__(self, members: Iterable[str] = ()) -> None:
        """Start with every member alone."""
        self._parent = {member: member for member in members}

    def find(self, member: str) -> str:
        """Return the smallest member of the group of `member`, which is added if it is new."""
        root = self._parent.setdefault(member, member)
        while root != self._parent[root]:
            root = self._parent[root]
        while member != root:
            self._parent[member], member = root, self._parent[member]
        return root

    def join(self, one: str, other: str) -> None:
        """Make one group of two."""
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first

    def groups(self) -> dict[str, list[str]]:
        """Return the groups by their smallest member, members sorted."""
        found: dict[str, list[str]] = defaultdict(list)
        for member in sorted(self._parent):
            found[self.find(member)].append(member)
        return dict(found)
