"""Public ids of incidents and ceasefires: minted once from the earliest-known claim, kept through merges and splits.

A group keeps the oldest id whose anchor is among its claims; younger ids whose anchors it holds point to it. An id
belongs to one group at a time: where several hold its anchor, the one that starts with it goes first. An id whose
anchor is gone (rejected, read otherwise, taken down) goes by the first that is left of the claims it last stood for.
"""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, insert, select, text

from trucewatch.store import tables as t
from trucewatch.store.base import PublicKind
from trucewatch.store.history import append
from trucewatch.store.rows import digest

_PROJECTED: dict[PublicKind, str] = {
    "incident": "SELECT i.id, c.value AS claim FROM incidents i, json_each(i.body, '$.claims') c ORDER BY i.seq, c.key",
    "ceasefire": "SELECT i.id, c.value AS claim FROM ceasefires i, json_each(i.body, '$.acts') a,"
    " json_each(a.value, '$.claims') c ORDER BY i.seq, a.key, c.key",
}
"""The claims of each projected id, in their order."""
PREFIXES: dict[PublicKind, str] = {"incident": "inc-", "ceasefire": "cf-"}


def mint(conn: Connection, kind: PublicKind, groups: Sequence[Sequence[str]], recorded: str) -> tuple[str, ...]:
    """Return the public id of each group, minting what is missing and writing tombstones for what merged."""
    if not all(groups):
        raise ValueError("a group without claims can have no public id")
    there = {claim for group in groups for claim in group}
    reanchor(conn, kind, there.__contains__, recorded)
    known = anchors(conn, kind)
    chosen, owners = _assign(known, groups)
    _bury(conn, owners, recorded)
    for index in sorted(set(range(len(groups))) - chosen.keys()):
        chosen[index] = _mint_one(conn, kind, groups[index], known, recorded)
    return tuple(chosen[index] for index in range(len(groups)))


def anchors(conn: Connection, kind: PublicKind) -> dict[str, str]:
    """The public ids of a kind, oldest first, with the claim that each goes by now."""
    c, later = t.public_ids.c, t.reanchored.c
    known = {row.id: row.anchor for row in conn.execute(select(c.id, c.anchor).where(c.kind == kind).order_by(c.seq))}
    for row in conn.execute(select(later.id, later.anchor).order_by(later.seq)):
        if row.id in known:
            known[row.id] = row.anchor
    return known


def reanchor(conn: Connection, kind: PublicKind, there: Callable[[str], bool], recorded: str) -> None:
    """Have the projected ids whose anchor is not there any more go by the first of their claims that is."""
    known = anchors(conn, kind)
    lost = {public for public, anchor in known.items() if not there(anchor)}
    if not lost:
        return
    stood: dict[str, str] = {}
    for row in conn.execute(text(_PROJECTED[kind])):
        if row.id in lost and there(row.claim):
            stood.setdefault(row.id, row.claim)
    for public, claim in stood.items():
        conn.execute(insert(t.reanchored).values(id=public, anchor=claim, recorded=recorded))
        append(conn, "public_id", public, digest(claim), recorded)


def follow(conn: Connection, public_id: str) -> str:
    """Return the id that `public_id` points to now."""
    points_to = _tombstones(conn)
    seen = {public_id}
    while (following := points_to.get(public_id)) is not None and following not in seen:
        public_id = following
        seen.add(public_id)
    return public_id


def _assign(known: dict[str, str], groups: Sequence[Sequence[str]]) -> tuple[dict[int, str], dict[str, str]]:
    """Give each known id, oldest first, a group that holds its anchor: one without an id if there is one.

    Returns the id of each group that got one, and the id that each known id now stands for.
    """
    holding: dict[str, list[int]] = {}
    for index, group in enumerate(groups):
        for claim in set(group):
            holding.setdefault(claim, []).append(index)
    chosen: dict[int, str] = {}
    owners: dict[str, str] = {}
    for public, anchor in known.items():
        if holders := holding.get(anchor):
            best = min(holders, key=lambda i: (i in chosen, groups[i][0] != anchor, tuple(groups[i])))
            owners[public] = chosen.setdefault(best, public)
    return chosen, owners


def _tombstones(conn: Connection) -> dict[str, str | None]:
    rows = conn.execute(select(t.tombstones.c.id, t.tombstones.c.points_to).order_by(t.tombstones.c.seq))
    return {row.id: row.points_to for row in rows}


def _bury(conn: Connection, owners: dict[str, str], recorded: str) -> None:
    """Write a tombstone where an id came to point elsewhere, and an empty one where a split gave it back."""
    now = _tombstones(conn)
    for public, owner in owners.items():
        points_to = None if owner == public else owner
        if now.get(public) != points_to:
            conn.execute(insert(t.tombstones).values(id=public, points_to=points_to, recorded=recorded))
            append(conn, "tombstone", public, digest(points_to or public), recorded)


def _mint_one(conn: Connection, kind: PublicKind, group: Sequence[str], known: dict[str, str], recorded: str) -> str:
    """Mint an id from the group's first claim that anchors no other id yet."""
    anchors = set(known.values())
    anchor = next((claim for claim in group if claim not in anchors), group[0])
    ordinal = sum(1 for other in known.values() if other == anchor)
    public = PREFIXES[kind] + digest(f"{kind}\n{anchor}\n{ordinal}")[:12]
    conn.execute(insert(t.public_ids).values(id=public, kind=kind, anchor=anchor, recorded=recorded))
    append(conn, "public_id", public, digest(anchor), recorded)
    known[public] = anchor
    return public
