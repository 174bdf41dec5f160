"""The sentences that the ledger says about its entries and its choices."""

from __future__ import annotations

from collections.abc import Iterable

from lotrinh.ledger.cells import Role
from lotrinh.text import Text

ROLES = {
    Role.USED: Text(vi="đang dùng", en="in use"),
    Role.CORROBORATES: Text(vi="nguồn khác cũng nêu số này", en="another source gives the same value"),
    Role.SUPERSEDED: Text(vi="đã có số đính chính thay thế", en="a correction has replaced it"),
    Role.LOWER_STATUS: Text(vi="đã có số chắc chắn hơn", en="a firmer figure is in use"),
    Role.OLDER: Text(vi="đã có số mới hơn", en="a newer figure is in use"),
    Role.LOWER_PRECEDENCE: Text(
        vi="nguồn được xếp sau", en="its source stands behind that of the figure in use"
    ),
    Role.ROUNDED: Text(vi="số làm tròn, nhường số đầy đủ", en="rounded: it yields to the exact figure"),
    Role.DERIVED: Text(
        vi="do người đăng tự suy ra, không bao giờ dùng", en="derived by arithmetic on a page: never used"
    ),
    Role.WRONG_UNIT: Text(
        vi="đơn vị khác loại với chỉ tiêu, không bao giờ dùng",
        en="of another dimension than the indicator: never used",
    ),
}

#: Why the used entry stands before the best one that says otherwise, by what that one lacks.
WHY = {
    Role.LOWER_STATUS: Text(vi="Số chắc chắn nhất hiện có.", en="The firmest figure there is."),
    Role.OLDER: Text(
        vi="Số mới nhất trong các số chắc chắn nhất.",
        en="The newest among the firmest figures.",
    ),
    Role.LOWER_PRECEDENCE: Text(
        vi="Cùng độ chắc chắn, cùng ngày công bố; nguồn này được xếp trước.",
        en="As firm and as new as the others; its source comes first in the order of sources.",
    ),
    Role.ROUNDED: Text(
        vi="Số đầy đủ đứng trước số làm tròn.", en="The exact figure stands before the rounded one."
    ),
}
WHY_TIED = Text(
    vi="Các nguồn ngang nhau nhưng nêu số khác nhau; lấy số đứng đầu theo mã, cần người xem lại.",
    en="Equal sources give different values; the first by id is taken, and somebody must settle it.",
)
EXACT_FOR_ROUNDED = Text(
    vi="Số làm tròn nhường số đầy đủ nằm trong khoảng làm tròn của nó.",
    en="The rounded figure yields to an exact one that lies within its rounding.",
)
_NOTHING = Text(
    vi="Chưa có số dùng được: mọi số ở đây đều",
    en="There is no usable figure yet: all of them are",
)
_KINDS = {
    Role.SUPERSEDED: Text(vi="đã bị thay thế", en="superseded"),
    Role.DERIVED: Text(vi="do suy ra", en="derived"),
    Role.WRONG_UNIT: Text(vi="sai loại đơn vị", en="of a wrong dimension"),
}
COMPUTED = Text(
    vi="Tính theo công thức của chỉ tiêu, vì chưa có số công bố dùng được.",
    en="Computed by the indicator's formula, as no usable figure is published.",
)
FROM_GROWTH = Text(
    vi="Tính từ tốc độ tăng đã công bố, vì năm này không có mức công bố.",
    en="Computed from a published growth rate, as no level is published for this year.",
)


def agreed(sources: int, others: bool = False) -> Text:
    """Why an entry is used that no usable one gainsays. `others`: there are entries that cannot be used."""
    if sources == 1 and others:
        return Text(vi="Số duy nhất còn dùng được.", en="The only figure that can be used.")
    if sources == 1:
        return Text(vi="Số duy nhất được công bố.", en="The only figure published.")
    return Text(vi=f"{sources} nguồn cùng nêu số này.", en=f"{sources} sources give this value.")


def nothing_usable(roles: Iterable[Role]) -> Text:
    """Why a cell that has entries has none in use."""
    kinds = [_KINDS[role] for role in sorted(set(roles))]
    listed = Text(vi=" hoặc ".join(k.vi for k in kinds) + ".", en=" or ".join(k.en for k in kinds) + ".")
    return _NOTHING + listed
