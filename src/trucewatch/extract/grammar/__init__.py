"""The grammar of a sentence: what stands to what, whatever the construction.

Comes in: a Scene. Goes out: noun phrases with their class of meaning and extent, logical arguments of verbs and
nouns, the lexicon's frames with their roles, and the clause that states an act. Never here: what kind of claim it
is, who says it, when or where. Parts: `verbs`, `nouns`, `arguments` (on nouns), `predicates` (the frames, on both),
`filling` (their roles), `aim` (at whom), `clause`.
"""
