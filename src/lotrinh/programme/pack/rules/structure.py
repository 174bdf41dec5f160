"""Rules about how the items of a pack hang together: identifiers, references, trees."""

from __future__ import annotations

from lotrinh.programme.pack.rules.base import error, note, warning

STRUCTURE = (
    error(
        "pack.id.duplicate",
        says=(
            "Mã “{id}” được dùng {count} lần (dòng: {lines}).",
            "The id “{id}” is used {count} times (lines: {lines}).",
        ),
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
    error(
        "pack.reference.file",
        says=(
            "Gói không có tệp {file}, mà {count} chỗ tham chiếu tới mục trong đó, như “{id}”.",
            "The pack has no {file}, yet {count} references lead to items of it, such as “{id}”.",
        ),
        why=("Tham chiếu trỏ vào chỗ trống.", "The references point to nothing."),
        hint=(
            "Thêm tệp {file}; mẫu ở docs/reference/pack.md.",
            "Add {file}; docs/reference/pack.md shows its form.",
        ),
    ),
    error(
        "pack.unit.built-in",
        says=("Đơn vị “{id}” đã có sẵn trong hệ thống.", "The unit “{id}” is built in."),
        why=(
            "Hai gói hiểu một đơn vị theo hai cách thì số của chúng không so được.",
            "Where two packs take one unit in two ways, their figures cannot be compared.",
        ),
        hint=("Bỏ mục này, hoặc đặt mã khác.", "Take the item away, or give it another id."),
    ),
    error(
        "pack.clause.root",
        says=(
            "Cây văn bản phải có đúng một gốc (mục không có parent); ở đây có {count}: {roots}.",
            "The document's tree must have exactly one root (a clause without parent); here are {count}: {roots}.",
        ),
        why=(
            "Mục nằm ngoài cây sẽ không hiện ra trên trang văn bản.",
            "A clause outside the tree would not be shown.",
        ),
        hint=(
            "Để một mục gốc (thường là TITLE) và ghi parent cho các mục còn lại.",
            "Keep one root (usually TITLE), and give every other clause its parent.",
        ),
    ),
    error(
        "pack.clause.parent",
        says=(
            "Mục “{locator}” ghi mục cha là “{parent}”, mà theo vị trí phải là “{wanted}”.",
            "The clause “{locator}” names “{parent}” as its parent, where its locator says “{wanted}”.",
        ),
        why=("Vị trí và cây nói hai điều khác nhau.", "The locator and the tree say different things."),
        hint=(
            'Sửa parent = "{wanted}", hoặc sửa locator.',
            'Write parent = "{wanted}", or correct the locator.',
        ),
    ),
    warning(
        "pack.clause.heading",
        says=(
            "{what} “{id}” đứng ở mục “{clause}”, mà mục này chỉ là đề mục.",
            "{what} “{id}” stands on the clause “{clause}”, which is only a heading.",
        ),
        why=(
            "Đề mục chỉ gom các mục con, tự nó không hứa và không giao việc gì.",
            "A heading only groups clauses; by itself it promises nothing and gives no task.",
        ),
        hint=(
            "Chỉ vào mục con nói điều đó, hoặc bỏ heading = true ở “{clause}”.",
            "Point at the clause below that says it, or take heading = true from “{clause}”.",
        ),
    ),
    warning(
        "pack.task.locator",
        says=(
            "Nhiệm vụ “{id}” có mã khác vị trí của mục giao nó (“{clause}”).",
            "The task “{id}” has another id than the locator of its clause (“{clause}”).",
        ),
        why=(
            "Mã của nhiệm vụ là vị trí trong văn bản, để ai cũng tìm được câu giao việc.",
            "A task's id is its place in the document, so that everyone finds the sentence that gives it.",
        ),
        hint=(
            "Chỉ để khác nhau khi văn bản sửa đổi đã chuyển nhiệm vụ sang mục khác.",
            "Let them differ only where an amendment has moved the task to another clause.",
        ),
    ),
    error(
        "pack.indicator.growth-of",
        says=(
            "Chỉ tiêu tốc độ tăng lại tính từ “{level}”, cũng là một tốc độ tăng.",
            "The growth is taken of “{level}”, which is itself a growth.",
        ),
        why=("Tốc độ tăng chỉ tính được từ một mức.", "Growth can only be computed from a level."),
        hint=(
            "Ghi ở growth_of chỉ tiêu cho biết mức (flow hay stock).",
            "In growth_of, name the indicator of the level (a flow or a stock).",
        ),
    ),
    warning(
        "pack.indicator.unit",
        says=(
            "Chỉ tiêu loại “{observes}” mà đơn vị “{unit}” đo “{dimension}”; thường là: {wanted}.",
            "It observes “{observes}” but has the unit “{unit}”, of dimension “{dimension}”; usual: {wanted}.",
        ),
        why=(
            "Phần trăm, điểm phần trăm và tốc độ tăng là ba thứ khác nhau; lẫn chúng thì phép so sai.",
            "Per cent, percentage points and growth are three things; taking one for another spoils comparison.",
        ),
        hint=("Đổi unit hoặc observes cho khớp.", "Change unit or observes so that they fit."),
    ),
    note(
        "pack.indicator.unused",
        says=(
            "Không mục tiêu, số liệu hay chỉ tiêu nào dùng “{id}”.",
            "No target, figure or other indicator uses “{id}”.",
        ),
        why=(
            "Có thể là thừa, hoặc số liệu của nó bị ghi dưới mã khác.",
            "It may be left over, or its figures may stand under another id.",
        ),
        hint=("Bỏ đi nếu thừa.", "Take it away if it is left over."),
    ),
    note(
        "pack.source.unused",
        says=("Không số liệu nào dẫn nguồn “{id}”.", "No figure cites the source “{id}”."),
        why=(
            "Có thể là thừa, hoặc số liệu dẫn nhầm nguồn khác.",
            "It may be left over, or figures may cite another by mistake.",
        ),
        hint=("Bỏ đi nếu thừa.", "Take it away if it is left over."),
    ),
)
