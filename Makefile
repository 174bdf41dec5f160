# make setup: prepares .venv    make demo: shows the first programme    make test: all that a change must pass
PYTHON ?= python3
PORT ?= 8000
export PYTHON

.PHONY: setup demo test check requirements wheel

setup:
	@tools/setup
