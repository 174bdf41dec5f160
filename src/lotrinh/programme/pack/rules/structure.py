"""Rules about how the items of a pack hang together: identifiers, references, trees."""

from __future__ import annotations

from lotrinh.programme.pack.rules.base import error, note, warning

STRUCTURE = (
    error(
        "pack.id.duplicate",
        says=("Mã “{id}” được dùng {count} lần{lines}.", "The id “{id}” is used {count} times{lines}."),
        why=("Không biết mã này chỉ mục nào.", "It cannot be told which item the id means."),
        hint=(
            "Đổi mã của một mục, hoặc bỏ mục thừa.",
            "Change the id of one of them, or take the extra one away.",
        ),
    ),
    error(
        "pack.reference",
        says=("“{id}” không có trong {where}. {guess}", "“{id}” is not in {where}. {guess}"),
        why=("Tham chiếu trỏ vào chỗ trống.", "The reference points to nothing."),
        hint=("Sửa mã, hoặc thêm mục “{id}” vào {where}.", "Correct the id, or add “{id}” to {where}."),
    ),
    error(
        "pack.cycle",
        says=("Vòng luẩn quẩn: {chain}.", "A circle: {chain}."),
        why=("Đi theo vòng này không bao giờ tới đích.", "Following it never comes to an end."),
        hint=("Bỏ hoặc sửa một mắt trong vòng.", "Remove or change one link of the circle."),
    ),
)
