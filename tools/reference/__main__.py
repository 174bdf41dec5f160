"""`python -m tools.reference`: writes the pages whose code has changed, and names them."""

from __future__ import annotations

from . import ROOT, pages

for path, text in pages().items():
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")
        print(path.relative_to(ROOT))
