"""Voices: whose word a sentence is, over the whole report.

Comes in: the Scenes of a report. Goes out: attributions with source, cue and content, and whom a pronoun or a short
name means. Never here: whether what is said is so, or what it tells. Parts: `cue` (the record), `cue_content` and
`cue_phrases` (verbs, and what is no verb), `cues` (all of a sentence), `naming`, `attribution` (all of a report),
`carrying` (a voice that goes on), `antecedents` and `reference`.
"""
