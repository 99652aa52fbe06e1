# Needs Python 3.11 and make, nothing else. Everything is installed into .venv from requirements/dev.lock.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
RAY := .venv-ray
STAMP := $(VENV)/.installed
ASSETS := src/onrecord/web/static/vendor/countries.json
DEMO := demo

.PHONY: setup assets serve demo test ray check docs bench fuzz release gate lock clean

setup: $(STAMP) assets

# The page's script and coast lines, from npm. Without Node the page works, and its map has no coasts.
assets:
	@if command -v npm >/dev/null; then $(MAKE) -s --no-print-directory $(ASSETS); \
	else echo "npm is not installed: the page's map will have no coast lines"; fi

$(ASSETS): assets/package-lock.json assets/build.mjs
	cd assets && npm ci --no-audit --no-fund --ignore-scripts --silent && node build.mjs

$(STAMP): requirements/dev.lock pyproject.toml hatch_build.py $(wildcard src/onrecord/data/places_*) src/onrecord/data/countries.csv
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(STAMP)

demo: setup
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@ONRECORD_LEDGER=$(DEMO)/onrecord.db $(BIN)/onrecord ingest examples
	@ONRECORD_LEDGER=$(DEMO)/onrecord.db $(BIN)/onrecord incidents
	@echo
	@echo "Where to look next (in this folder):"
	@echo "  export ONRECORD_LEDGER=$(DEMO)/onrecord.db"
	@echo "  $(BIN)/onrecord show ID              one incident: every fact, its status, who said it in which words"
	@echo "  $(BIN)/onrecord read examples/*.txt  the sheet of each page, without a ledger"
	@echo "  $(BIN)/onrecord explain FILE         which rule fired on which words"
	@echo "  $(BIN)/onrecord export --format geojson"
	@echo "  $(BIN)/onrecord serve                the same as a page with a map and timeline"

# The ledger that ONRECORD_LEDGER names; the demo's where it names none.
serve: setup
	@if [ -z "$$ONRECORD_LEDGER" ] && [ ! -f $(DEMO)/onrecord.db ]; then $(MAKE) --no-print-directory demo; fi
	@ONRECORD_LEDGER="$${ONRECORD_LEDGER:-$(DEMO)/onrecord.db}" $(BIN)/onrecord serve

test: setup
	$(BIN)/python -m pytest -q -n 2 -m "not slow and not browser and not postgres and not ray"

# Ray is large: it has an environment of its own, over the other one.
ray: setup
	$(PYTHON) -m venv $(RAY)
	$(BIN)/python -c "import site; print(site.getsitepackages()[0] + '\n$(CURDIR)/src')" > $$($(RAY)/bin/python -c "import site; print(site.getsitepackages()[0])")/onrecord.pth
	$(RAY)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/ray.lock
	ONRECORD_TEST_RAY=required $(RAY)/bin/python -m pytest -q -m ray tests/batch

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m cogapp -c --check README.md docs/*.md
	$(BIN)/codespell src docs benchmarks README.md CHANGELOG.md CONTRIBUTING.md
	$(BIN)/deptry src
	$(BIN)/bandit -q -c pyproject.toml -r src

docs: setup
	$(BIN)/python -m cogapp -c -r README.md docs/*.md
	$(BIN)/python -m onrecord.publish.schema docs/schema/*.json

bench: setup
	$(BIN)/python -m benchmarks.report

# Ten minutes for each parser that meets other people's bytes, one after the other; SECONDS=60 for a look.
SECONDS ?= 600
fuzz: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/fuzz.lock
	@failed=0; for target in reader time tolls attribution; do \
	  PYTHONPATH=. $(BIN)/python -m fuzz.run $$target --seconds $(SECONDS) || failed=1; done; exit $$failed

# Wheel and sdist, built twice and equal, with the bill of materials, licences and checksums, in dist/.
release: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/release.lock
	$(BIN)/python -m release

gate: setup
	$(BIN)/python -m benchmarks.gate

lock: setup
	$(BIN)/uv pip compile -q pyproject.toml requirements/build.in --group dev --generate-hashes --universal --no-header -o requirements/dev.lock
	$(BIN)/uv pip compile -q pyproject.toml -c requirements/dev.lock --generate-hashes --universal --no-header -o requirements/run.lock
	$(BIN)/uv pip compile -q requirements/ray.in -c requirements/dev.lock --generate-hashes --universal --no-header -o requirements/ray.lock
	$(BIN)/uv pip compile -q requirements/fuzz.in --generate-hashes --universal --no-header -o requirements/fuzz.lock
	$(BIN)/uv pip compile -q requirements/release.in -c requirements/dev.lock --generate-hashes --universal --no-header -o requirements/release.lock

clean:
	rm -rf $(VENV) $(RAY) $(DEMO) .fuzz dist build .mypy_cache .ruff_cache .hypothesis
