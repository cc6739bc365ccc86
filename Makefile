# `make setup`, then `make demo`. `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

BIN := .venv/bin
REGISTRY := $(wildcard src/trucewatch/ontology/registry/*)
INSTALLED := .venv/.installed
COMPILED := .venv/.compiled

.PHONY: help setup demo test test-long lint types check lock bench facts clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 12

setup: $(COMPILED) ## install everything and compile the gazetteer; instant when nothing changed

$(INSTALLED): requirements.lock pyproject.toml tools/install.sh
	@tools/install.sh
	@touch $@

$(COMPILED): $(INSTALLED) $(REGISTRY)
	@echo "Compiling names and places (half a minute the first time) ..."
	@$(BIN)/python -c 'from trucewatch.ontology.compile import open_knowledge; open_knowledge()'
	@touch $@

demo: setup ## read the 73 demo reports, show the ledger, write the page to build/demo
	@$(BIN)/trucewatch demo

test: setup ## run the tests
	@$(BIN)/python -m pytest -m "not long"

test-long: setup ## run the tests that take longer
	@$(BIN)/python -m pytest -m long

lint: setup ## check style and format
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .

types: setup ## check types
	@$(BIN)/mypy

check: lint types test ## all of the above

facts: setup ## print the table of facts of the founding report: found and missed
	@$(BIN)/python -m benchmarks.facts_table

bench: setup ## measure speed
	@$(BIN)/python benchmarks/speed.py

lock: $(INSTALLED) ## pin requirements*.in anew, with hashes, for every platform and Python >= 3.11
	@$(BIN)/python -m pip install --quiet --root-user-action=ignore uv
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		requirements-dev.in -o requirements.lock

clean: ## remove the environment and all that was built; the compiled gazetteer stays in the user's cache
	@rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find src tests benchmarks tools -name __pycache__ -type d -prune -exec rm -rf {} +
