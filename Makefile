# A bare `make` lists what there is. Everything is set up on first use in .venv, without root.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
FACTS := src/alongside/knowledge/compiled.msgpack
CARE := src/alongside/knowledge/compiled-care.msgpack
FOLDER ?= demo/out

.DEFAULT_GOAL := help
.PHONY: help demo test check records bench endurance docs lock clean

help: ## list the targets
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): requirements/dev.lock pyproject.toml hatch_build.py
	$(PYTHON) -c 'import sys; sys.exit("Alongside needs Python 3.11 or newer; set PYTHON=...") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(FACTS): $(READY) $(shell find knowledge -type f) src/alongside/knowledge/*.py
	$(BIN)/python -m alongside.knowledge.compile

demo: $(FACTS) ## set up, assess the three shipped patients, print the answers and write them as HTML (and PDF)
	$(BIN)/python -m demo $(FOLDER)

test: $(FACTS) ## set up, then lint, types, layers and the whole test suite with branch coverage
	$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-report=term -q

check: $(FACTS) ## lint, types, layers and the fast tests
	$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -n auto --dist worksteal -q -m "not slow"

.PHONY: lint
lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

records: $(FACTS) ## what was read of each record in FOLDER, what was not, and why
	$(BIN)/python -m tests.record_report $(FOLDER)

bench: $(FACTS) ## the speed figures, measured on this machine
	$(BIN)/python benchmarks/all.py

endurance: $(FACTS) ## long random runs and mutation testing of the rules, outside CI; writes dates and results to docs/promises.md
	$(BIN)/python -m tests.endurance

docs: $(FACTS) ## write the reference pages and the contested questions anew from the tests and the facts
	$(BIN)/python -m tests.reference_pages
	$(BIN)/python benchmarks/name_matching.py

lock: $(READY) ## lock the requirements anew, with hashes and without hosts
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --group dev --extra pdf --universal --generate-hashes --no-emit-index-url --no-header -q -o requirements/dev.lock
	$(BIN)/uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-header -q -o requirements/run.lock

clean: ## remove what the other targets made
	rm -rf $(VENV) $(FACTS) $(CARE) $(FOLDER) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage* mutants
