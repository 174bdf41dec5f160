# make setup: prepares .venv    make demo: shows the first programme    make test: all that a change must pass
PYTHON ?= python3
PORT ?= 8000
export PYTHON PORT
bin = .venv/bin

.PHONY: setup demo test check reference requirements wheel

setup:
	@tools/setup

demo: setup
	@$(bin)/lotrinh demo

test: setup
	@tools/system-packages
	@$(MAKE) --no-print-directory check
	@$(bin)/pytest

# Quick enough to run before every commit; nothing here needs a network or a database.
check: setup
	$(bin)/ruff check
	$(bin)/ruff format --check
	$(bin)/mypy
	$(bin)/lint-imports --no-logo
	$(bin)/djlint --lint --quiet src/lotrinh
	$(bin)/python tools/requirements.py check

# The pages under docs/reference follow the code; a test says when they must be made again.
reference: setup
	$(bin)/python -m tools.reference
	$(bin)/python tools/pack_reference.py

# make requirements UPGRADE=--upgrade takes the newest versions that pyproject.toml allows.
requirements: setup
	$(bin)/python tools/requirements.py write $(UPGRADE)

wheel: setup
	$(bin)/python -m build --wheel --no-isolation
