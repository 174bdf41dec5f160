"""Long lists that read alike for everybody: rendered once for each scene and language, and kept with it.

A hundred rows of links take longer to write than everything else on their page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from lotrinh.text import Language
from lotrinh.web.public.scene import Scene, kept


@kept
def fragment(
    scene: Scene, template: str, lang: Language, make: Callable[[Scene], Mapping[str, Any]]
) -> SafeString:
    """The template with what `make` gives of the scene. It must depend on nothing else: no request, no question."""
    return render_to_string(template, {"scene": scene, "lang": lang, **make(scene)})
