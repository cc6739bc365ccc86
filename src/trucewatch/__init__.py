"""Trucewatch: news reports of armed conflict become claims, incidents and the ledger of each ceasefire."""
