"""Rules about areas and agencies over time."""

from __future__ import annotations

from lotrinh.programme.pack.rules.base import note, warning

TERRITORY = (
    warning(
        "pack.succession.date",
        says=(
            "“{predecessor}” chuyển cho “{successor}” {on}, mà {problem}.",
            "“{predecessor}” passes to “{successor}” on {on}, yet {problem}.",
        ),
        why=(
            "Khoảng hở làm nhiệm vụ không có ai giữ; khoảng chồng làm hai nơi cùng giữ.",
            "A gap leaves duties with nobody; an overlap leaves them with two.",
        ),
        hint=(
            "Nơi cũ hết hiệu lực đúng hôm trước, nơi mới có hiệu lực muộn nhất hôm đó.",
            "The old one ends the day before; the new one begins on that day at the latest.",
        ),
    ),
    warning(
        "pack.succession.share",
        says=(
            "Các phần mà “{predecessor}” chuyển đi {on} cộng lại là {sum}, không phải 1.",
            "The shares that “{predecessor}” passes on {on} add up to {sum}, not 1.",
        ),
        why=(
            "Phần thừa hoặc thiếu làm số liệu chia sang nơi mới bị sai.",
            "What is over or missing makes the figures carried over wrong.",
        ),
        hint=("Sửa share của từng nơi nhận.", "Correct the share of each successor."),
    ),
    note(
        "pack.succession.none",
        says=(
            "“{id}” hết hiệu lực {end} mà không có nơi kế thừa.",
            "“{id}” ends on {end} and has no successor.",
        ),
        why=("Việc còn dở của nơi này không chuyển cho ai.", "What it still owed passes to nobody."),
        hint=("Thêm [[successions]] nếu có nơi kế thừa.", "Add [[successions]] if there is one."),
    ),
    warning(
        "pack.validity.overlap",
        says=(
            "“{id}” và “{other}” cùng {what} “{value}” và có hiệu lực chồng nhau ({when}).",
            "“{id}” and “{other}” share the {what} “{value}” while both are valid ({when}).",
        ),
        why=(
            "Một tên hay mã ở một thời điểm phải chỉ một nơi.",
            "At one time a name or code must mean one place.",
        ),
        hint=(
            "Ghi valid_to cho nơi cũ, valid_from cho nơi mới, hoặc sửa {what}.",
            "Give valid_to to the old, valid_from to the new, or correct the {what}.",
        ),
    ),
    warning(
        "pack.area.parent",
        says=(
            "Địa bàn “{id}” nằm trong “{parent}”, mà {problem}.",
            "The area “{id}” lies in “{parent}”, yet {problem}.",
        ),
        why=(
            "Cây địa bàn sai thì số cộng lên cấp trên sai theo.",
            "In a wrong tree of areas, sums for the upper level are wrong too.",
        ),
        hint=("Sửa parent, level hoặc hiệu lực.", "Correct parent, level or validity."),
    ),
    warning(
        "pack.agency.time",
        says=(
            "{what} nêu “{agency}”, mà cơ quan này không có hiệu lực {when} ({validity}).",
            "{what} names “{agency}”, which was not valid {when} ({validity}).",
        ),
        why=(
            "Văn bản chỉ có thể giao việc cho cơ quan đang tồn tại; nơi kế thừa được suy ra từ successions.",
            "A document can only charge an office that exists; its heirs follow from successions.",
        ),
        hint=(
            "Ghi cơ quan lúc ban hành, hoặc sửa hiệu lực của nó.",
            "Name the office of the day of issue, or correct its validity.",
        ),
    ),
)
