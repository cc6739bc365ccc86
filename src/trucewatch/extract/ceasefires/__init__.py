"""Ceasefires: every act on one, told with the word for it or without.

Comes in: a Scene. Goes out: drafts of the kinds of acts on ceasefires, with their parties, mediators, reasons and
lengths. Never here: which ceasefire it is, or whether it holds (`ledger` says that). Parts: `words` (for a
ceasefire, and what governs one), `meaning`, `parties`, `reasons`, `halts` (without the word), `acts` (the family, on
all of them).
"""
