"""Formula indicators: a small language, read, checked for sense and evaluated with provenance.

==========================  ================================================================================
``[khach-du-lich]``         the indicator's value in the same area, period and breakdown
``[grdp@viet-nam]``         the same, of another area
``1.5``  ``10000``          numbers; a dot before decimals, no separators, no exponents
``+ - * / ( )``             arithmetic; ``−``, ``×`` and ``÷`` are read as well
``growth(x)``               change on the same period a year before: ``12 %``
``previous(x)``             the value of the same period a year before
``share(x, of)``            x as a part of `of`: ``38 %``
``per(x, by, n)``           x for every n of `by`: doctors per 10 000 people; n is a number
``sum([x] over a, b)``      the indicator's values over the areas named
==========================  ================================================================================

The language has a reader of its own (a tokenizer and recursive descent, `reading`) rather than Python's `ast` with a
whitelist: identifiers with hyphens need no quoting tricks, every error can point at its place and say in two languages
what is allowed, the bounds hold before a tree is built, and no release of Python can let anything new through.

Quantities carry their units. Values are taken to the base of their unit, so that tỷ đồng and triệu đồng add up; a sum
needs one dimension and one price basis; the result must be of the indicator's own dimension. A plain number beside a
quantity in a sum is counted in that quantity's unit: ``100 - [share]`` is a hundred per cent less the share. A quotient
of like quantities is a multiple (unit `lan`); to get per cent, say ``share`` or ``growth``; to get so many per head,
say ``per``: so no factor of 100 can go astray.

Bounds: 500 characters, 12 levels of brackets, 12 formulas one upon another, results under 10^19. Arithmetic is decimal
with 34 significant digits. Whatever is wrong is a `FormulaError`.
"""

from lotrinh.ledger.formulas.book import Book, Compiled
from lotrinh.ledger.formulas.errors import FormulaError, Trouble
from lotrinh.ledger.formulas.evaluating import evaluate
from lotrinh.ledger.formulas.reading import read

__all__ = ["Book", "Compiled", "FormulaError", "Trouble", "evaluate", "read"]
