"""How a verdict comes about, in plain words, from the examples that the tests run."""
