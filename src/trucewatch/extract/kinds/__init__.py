"""Kinds: one file a family of kinds of claim, each with `find(scene)`; and what several families share.

Comes in: a Scene. Goes out: drafts, each with its kind, trigger, mentions and quantities. Never here: attribution,
stance, time, place or identity, which all kinds have alike (`extract.assemble`). The families, in the order of
precedence, are listed in `extract.FAMILIES`; `answers` and `charges` read what takes up an act told before,
`dealings` what no family tells; `frameless` serves `violence`, `sides` and `responsibility` serve several.
"""
