"""Rules about targets and their readings."""

from __future__ import annotations

from lotrinh.programme.pack.rules.base import error, warning

TARGETS = (
    error(
        "pack.target.locator",
        says=(
            "Mục tiêu “{id}” không mở đầu bằng vị trí mục của nó, “{clause}”.",
            "The target “{id}” does not begin with the locator of its clause, “{clause}”.",
        ),
        why=(
            "Mã của mục tiêu cho biết câu nào hứa điều đó, và không bao giờ đổi.",
            "A target's id tells which clause promises it, and never changes.",
        ),
        hint=(
            "Viết “{clause}-1” (hoặc số kế tiếp); nếu văn bản sửa đổi đã chuyển mục tiêu thì ghi amended_by.",
            "Write “{clause}-1” (or the next number); where an amendment moved the target, give amended_by.",
        ),
    ),
    error(
        "pack.target.number",
        says=(
            "Các mục tiêu của “{clause}” mang số {numbers}; phải là 1 đến {count} không sót.",
            "The targets of “{clause}” bear the numbers {numbers}; they must run from 1 to {count} without a gap.",
        ),
        why=(
            "Số bị sót nghĩa là có mục tiêu bị quên hoặc bị bỏ mà không nói.",
            "A gap means that a target was forgotten, or dropped without a word.",
        ),
        hint=(
            "Đánh số lại trước khi ban hành lần đầu; sau đó giữ nguyên cả mục tiêu đã bãi bỏ.",
            "Number them anew before first issue; after that keep even a target that has been dropped.",
        ),
    ),
    error(
        "pack.target.unit",
        says=(
            "Mục tiêu dạng “{shape}” tính bằng “{unit}” ({found}), mà chỉ tiêu “{indicator}” cần: {wanted}.",
            "A “{shape}” target in “{unit}” ({found}), where the indicator “{indicator}” needs: {wanted}.",
        ),
        why=(
            "Khác loại đơn vị thì không so được số liệu với mục tiêu.",
            "Across kinds of unit, figures cannot be compared with the target.",
        ),
        hint=("Dùng một đơn vị thuộc loại: {wanted}.", "Use a unit of the kind: {wanted}."),
    ),
    error(
        "pack.target.versus",
        says=(
            "So “{indicator}” ({found}) với “{reference}” ({wanted}), hai loại đơn vị khác nhau.",
            "“{indicator}” ({found}) is compared with “{reference}” ({wanted}), of another kind of unit.",
        ),
        why=(
            "Chỉ hai thứ cùng loại mới trừ cho nhau được.",
            "Only two things of one kind can be subtracted.",
        ),
        hint=(
            "Chọn chỉ tiêu so sánh cùng đơn vị, hoặc so tốc độ tăng (compared = “growth”).",
            "Choose a reference of the same unit, or compare growth (compared = “growth”).",
        ),
    ),
    error(
        "pack.target.indicator",
        says=(
            "Mục tiêu định lượng không nêu chỉ tiêu (indicator), cũng không nói phần nào chưa xác định (undefined).",
            "A quantitative target names no indicator, nor says what is undefined.",
        ),
        why=(
            "Không có chỉ tiêu thì không có số liệu nào để đánh giá.",
            "Without an indicator no figure can be assessed.",
        ),
        hint=(
            "Thêm indicator = “…”, hoặc undefined = {{ vi = “…”, en = “…” }} với lý do.",
            "Add indicator = “…”, or undefined = {{ vi = “…”, en = “…” }} with the reason.",
        ),
    ),
    warning(
        "pack.target.reading",
        says=(
            "Mục tiêu định lượng chưa có cách đọc nào trong readings.toml.",
            "A quantitative target has no reading in readings.toml.",
        ),
        why=(
            "Câu chữ nào cũng phải đọc ra thành phép tính; người có trách nhiệm cần xác nhận cách đọc đó.",
            "Words must be read into arithmetic, and those responsible have to confirm the way they are read.",
        ),
        hint=(
            "Thêm [[readings]] cho “{id}”, ít nhất câu hỏi “bound” với cách đã chọn.",
            "Add [[readings]] for “{id}”, at least the question “bound” with the option chosen.",
        ),
    ),
    error(
        "pack.reading.apply",
        says=(
            "Đọc theo “{option}” thì mục tiêu không còn hợp lẽ: {reason}.",
            "Read as “{option}”, the target can no longer be: {reason}.",
        ),
        why=(
            "Mỗi cách đọc đều được tính thử; cách đọc hỏng làm đánh giá dừng giữa chừng.",
            "Every reading is worked out; a broken one would stop the assessment half way.",
        ),
        hint=("Sửa `set` của cách đọc này.", "Correct `set` of this option."),
    ),
    warning(
        "pack.target.time",
        says=(
            "Năm {years} nằm ngoài chương trình ({first}–{last}).",
            "The year {years} lies outside the programme ({first}–{last}).",
        ),
        why=("Thường là gõ nhầm năm.", "Usually a slip in the year."),
        hint=(
            "Sửa năm, hoặc last_year, vision_year của chương trình.",
            "Correct the year, or the programme's last_year or vision_year.",
        ),
    ),
    warning(
        "pack.target.direction",
        says=(
            "Mục tiêu đặt “{bound}” mà chỉ tiêu “{indicator}” mong muốn đi theo hướng “{wished}”.",
            "The target is “{bound}”, while the indicator “{indicator}” is wished to go “{wished}”.",
        ),
        why=(
            "Ngược hướng thì kết quả tốt bị coi là xấu và ngược lại.",
            "With the direction reversed, good results count as bad and bad as good.",
        ),
        hint=(
            "Sửa effective_bound, hoặc wished của chỉ tiêu.",
            "Correct effective_bound, or the indicator's wished.",
        ),
    ),
)
