"""Slots: when, where, how many and how long, for every kind of claim alike.

Comes in: a word of a Scene that tells an act or is counted. Goes out: the expressions, places and quantities that
belong to it, with their spans. Never here: who did what, or what place or day a name means (`resolve` and `read` say
that). Parts: `counts`, `lengths`, `when`, `where` and `standing` (in what way a name stands there).
"""
