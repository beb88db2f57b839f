# Every line here can be typed by hand as well; on Windows put .venv\Scripts\ for .venv/bin/.
PYTHON ?= python3
BIN := .venv/bin
UV_VERSION := 0.13.9
COMPILE := UV_CUSTOM_COMPILE_COMMAND="make lock" .venv-lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --quiet

.PHONY: help quick test core run bench lock upgrade install

help:
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

install: .venv/installed ## what is needed to run and to test, from the locked files

.venv/installed: requirements-dev.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --require-hashes -r requirements-dev.txt
	touch $@

quick: ## lint, types, and the core's named cases: before every commit
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/core/cases tests/core/test_rooms.py -m "not reference"

core: ## all of the core's tests
	$(BIN)/python -m pytest tests/core -n 2

test: ## everything, as .ci/run does it
	$(BIN)/python -m pytest -n 3

run: ## the app on http://localhost:8501
	$(BIN)/uvicorn app:app --port 8501

bench: ## one slider move, and every paper; docs/measurements.md tells how to read them
	$(BIN)/python -m benchmarks.slider
	$(BIN)/python -m benchmarks.papers

lock: .venv-lock/bin/uv ## requirements*.txt anew from pyproject.toml; what is locked stays as it is
	$(COMPILE) -o requirements.txt $(UPGRADE)
	$(COMPILE) --extra dev -c requirements.txt -o requirements-dev.txt $(UPGRADE)

upgrade: ## the newest versions that pyproject.toml allows
	$(MAKE) lock UPGRADE=--upgrade

.venv-lock/bin/uv: Makefile
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/python -m pip install -q uv==$(UV_VERSION)
	touch $@
