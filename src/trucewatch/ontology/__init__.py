"""What the stages know: the kinds of claim, the words for them, who is who, where is where, and the tables that decide.

Comes in: the YAML, TSV and text files of this folder, checked; a fault is an OntologyError with file and entry.
Goes out: frozen entries. Kinds, codes: `kinds`, `precision.yml`. Words: `lexicon`. Actors, outlets, sites: `registry`
(`registry_tables`, `registry_rows`, `forces`). Places: `gazetteer` (`gazetteer_build`). Names in a text: `names`
(`fold`, `compile`). Tables for corroborate and ledger: `matching.yml`, `grades.yml`, `states.yml`, `ledger.yml`.
Never here: a report's text kept, a claim made or changed, or a fact about the world written in code.
"""
