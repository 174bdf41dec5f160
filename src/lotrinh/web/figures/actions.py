"""Everything that writes into the ledger. Nothing here changes a figure: a correction is a new one that supersedes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction

from lotrinh.programme.figures import Figure
from lotrinh.programme.figures import Source as SourceValue
from lotrinh.text import Refused, sort_key
from lotrinh.web.figures.models import Entry, Judgement, Opinion, Source
from lotrinh.web.programmes import audit

_SHOWN = 10  # ids that a message names before it counts the rest


@transaction.atomic
def describe_sources(*, programme: str, sources: Iterable[SourceValue], replace: bool = True) -> None:
    """Keep the descriptions of `sources`; those already there are brought up to date if `replace`."""
    rows = [
        Source(
            programme=programme,
            source=source.id,
            title=source.title,
            title_key=sort_key(source.title),
            publisher=source.publisher,
            kind=source.kind.value,
            url=source.url or "",
            published=str(source.published or ""),
            precedence=source.precedence,
        )
        for source in sources
    ]
    if replace:
        fields = ["title", "title_key", "publisher", "kind", "url", "published", "precedence"]
        Source.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["programme", "source"], update_fields=fields
        )
    else:
        Source.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def record_figures(*, programme: str, figures: Sequence[Figure], by: str) -> tuple[str, ...]:
    """Add those of `figures` that the ledger has not yet; returns their ids in the given order.

    Raises `Refused`, and records nothing, where one of them is in the ledger with other content, names an
    unknown source, or supersedes an entry that is neither in the ledger nor among `figures`.
    """
    known = {
        entry.figure: entry
        for entry in Entry.objects.filter(programme=programme).select_related("source", "supersedes")
    }
    _refuse_changed(
        figure for figure in figures if figure.id in known and known[figure.id].as_figure != figure
    )
    new = [figure for figure in figures if figure.id not in known]
    sources = dict(Source.objects.filter(programme=programme).values_list("source", "pk"))
    _refuse_unknown_sources(figure for figure in new if figure.source not in sources)
    ids = {figure: entry.pk for figure, entry in known.items()}
    waiting = new
    while waiting:
        ready = [figure for figure in waiting if figure.supersedes is None or figure.supersedes in ids]
        if not ready:
            raise _superseding_nothing(waiting)
        ids |= _insert(programme, ready, sources, ids, by)
        waiting = [figure for figure in waiting if figure.id not in ids]
    return tuple(figure.id for figure in new)


def _insert(
    programme: str, figures: list[Figure], sources: dict[str, int], ids: dict[str, int], by: str
) -> dict[str, int]:
    rows = []
    for figure in figures:
        row = Entry.of(programme, figure, by)
        row.source_id = sources[figure.source]
        row.supersedes_id = ids[figure.supersedes] if figure.supersedes else None
        rows.append(row)
    return {row.figure: row.pk for row in Entry.objects.bulk_create(rows)}


@transaction.atomic
def record_judgement(
    *, programme: str, target: str, judgement: Opinion, comment: str = "", by: str
) -> Judgement:
    """Write down what `by` thinks of the target. Earlier judgements stay; the arithmetic is not touched."""
    row = Judgement.objects.create(
        programme=programme, target=target, judgement=Opinion(judgement).value, comment=comment.strip(), by=by
    )
    audit.record(
        by=by, what="target.judge", programme=programme, subject=target, details={"judgement": row.judgement}
    )
    return row


def _refuse_changed(figures: Iterable[Figure]) -> None:
    if ids := [figure.id for figure in figures]:
        raise Refused(
            vi=f"Số liệu đã ghi không được sửa, nhưng gói có nội dung khác cho: {_named(ids)}. Chưa nạp gì cả. "
            "Muốn đính chính, hãy giữ nguyên dòng cũ và thêm một dòng mới có mã mới, ghi mã cũ vào cột supersedes.",
            en="Recorded figures are never changed, but the pack has other content for: "
            f"{_named(ids)}. Nothing was loaded. To correct one, keep its line as it was and add a new line with "
            "a new id that names the old id in the column supersedes.",
        )


def _refuse_unknown_sources(figures: Iterable[Figure]) -> None:
    if ids := [f"{figure.id} ({figure.source})" for figure in figures]:
        raise Refused(
            vi=f"Có số liệu nêu nguồn chưa được mô tả: {_named(ids)}. Chưa nạp gì cả. Hãy thêm nguồn vào sources.csv.",
            en=f"Figures name sources that are not described: {_named(ids)}. Nothing was loaded. "
            "Add the sources to sources.csv.",
        )


def _superseding_nothing(figures: Iterable[Figure]) -> Refused:
    ids = _named([f"{figure.id} → {figure.supersedes}" for figure in figures])
    return Refused(
        vi=f"Có số liệu thay cho một số liệu không có, hoặc thay vòng quanh: {ids}. Chưa nạp gì cả. "
        "Hãy sửa cột supersedes.",
        en=f"Figures supersede others that are not there, or one another in a circle: {ids}. Nothing was loaded. "
        "Correct the column supersedes.",
    )


def _named(ids: list[str]) -> str:
    more = len(ids) - _SHOWN
    return ", ".join(ids[:_SHOWN]) + (f", … (+{more})" if more > 0 else "")
