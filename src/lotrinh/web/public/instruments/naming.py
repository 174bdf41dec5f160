"""How an instrument is called where there is room for a few words."""

from __future__ import annotations

from lotrinh.programme.instruments import Instrument
from lotrinh.text import Text


def called(instrument: Instrument) -> Text:
    """Kind and number; without a number, kind and issuer; with neither, its title.

    >>> kind, title = Text(vi="Luật", en="Law"), Text(vi="Luật Đầu tư", en="Law on Investment")
    >>> law = Instrument(id="luat", kind=kind, title=title)
    >>> str(called(law)), str(called(law.model_copy(update={"number": "61/2020/QH14"})))
    ('Luật Đầu tư', 'Luật 61/2020/QH14')
    >>> called(law.model_copy(update={"issuer": Text(vi="Quốc hội", en="the National Assembly")})).en
    'Law of the National Assembly'
    """
    kind = instrument.kind
    if instrument.number:
        return Text(vi=f"{kind.vi} {instrument.number}", en=f"{kind.en} {instrument.number}")
    if instrument.issuer:
        return Text(vi=f"{kind.vi} của {instrument.issuer.vi}", en=f"{kind.en} of {instrument.issuer.en}")
    return instrument.title
