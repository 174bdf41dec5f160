"""The commands of `lotrinh`, one small module each; `lotrinh.cli` loads only the one that is called."""
