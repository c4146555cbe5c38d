# Everything this project can do, one word each. `make demo` and `make test` set themselves up on a fresh machine.
#
#   make demo    read the demonstration article, print its reading, record it twice
#   make test    every check: format, lint, types, layers, tests     (make check is the same)
#   make fast    the checks without those that need the language model or a browser
#   make bench   words per second and memory beside the bare parser
#   make scale   lists and pages of a ledger of a million statements, against 150 ms; takes a quarter of an hour
#   make screenshots  pictures of the web reader's pages, into docs/screenshots
#   make golden  rewrite the expected readings of tests/golden; the diff is the review
#   make lock    resolve the dependencies anew into requirements.lock
#   make clean   remove the environment and everything built

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO := build/demo

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help demo test check fast checks judges browser bench scale screenshots golden lock clean

help:
	@sed -n 's/^#   //p' Makefile

# The environment is made once and made anew when the lock file or the project's own metadata change.
$(READY): requirements.lock pyproject.toml .ci/environment
	.ci/environment "$(PYTHON)" "$(VENV)"
	touch $(READY)

demo: $(READY)
	rm -rf $(DEMO)
	mkdir -p $(DEMO)
	@echo && echo "== The demonstration article, read" && echo
	$(BIN)/alleged read docs/demo/article.txt
	@echo && echo "== Recorded in a ledger" && echo
	$(BIN)/alleged record docs/demo/article.txt --ledger $(DEMO)/demo.ledger
	@echo && echo "== Recorded again: nothing new" && echo
	$(BIN)/alleged record docs/demo/article.txt --ledger $(DEMO)/demo.ledger

test check: checks judges browser
	$(BIN)/python -m pytest

fast: checks
	$(BIN)/python -m pytest -m "not model and not seed and not browser"

checks: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# followthemoney is not in the lock, since not every machine can build what it needs; without it its tests are skipped.
judges: $(READY)
	.ci/judges "$(VENV)"

# The browser tests are skipped, with the reason, where there is no browser and none can be installed.
browser:
	.ci/browser

bench: $(READY)
	$(BIN)/python -m bench.speed

scale: $(READY) build/million.ledger
	$(BIN)/python -m bench.scale build/million.ledger

build/million.ledger: | $(READY)
	mkdir -p build
	$(BIN)/python -m bench.synthetic $@

screenshots: $(READY) browser
	$(BIN)/python -m tests.views.web.screenshots

golden: $(READY)
	$(BIN)/python -m tests.test_golden

lock: $(READY)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --upgrade --generate-hashes --group dev \
		--no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock" \
		--output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
