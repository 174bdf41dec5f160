"""Rules about figures: unit, size, time, and the ledger's order."""

from __future__ import annotations

from lotrinh.programme.pack.rules.base import error, warning

FIGURES = (
    error(
        "pack.figure.unit",
        says=(
            "Số liệu tính bằng “{unit}” ({found}), mà chỉ tiêu “{indicator}” tính bằng “{wanted_unit}” ({wanted}).",
            "The figure is in “{unit}” ({found}), the indicator “{indicator}” in “{wanted_unit}” ({wanted}).",
        ),
        why=(
            "Khác loại đơn vị thì không đổi được; tiền tệ cũng không bao giờ quy đổi.",
            "Units of different kinds do not convert, and currencies never do.",
        ),
        hint=(
            "Dùng một đơn vị của “{wanted}”, hoặc một chỉ tiêu khác.",
            "Use a unit of “{wanted}”, or another indicator.",
        ),
    ),
    warning(
        "pack.figure.scale",
        says=(
            "{value} {unit} gấp khoảng {times} lần các số khác của cùng chuỗi (giữa chuỗi: {median}).",
            "{value} {unit} is about {times} times the other figures of its series (their middle: {median}).",
        ),
        why=(
            "Thường do nhầm nghìn, triệu với tỷ, hoặc dấu chấm với dấu phẩy.",
            "Usually thousands, millions and billions were confused, or dot and comma.",
        ),
        hint=(
            "Có phải là {mended} {unit}? Xem lại nguồn.",
            "Is it {mended} {unit}? Look at the source again.",
        ),
    ),
    warning(
        "pack.figure.usual",
        says=(
            "{value} {unit} nằm ngoài khoảng thường gặp {low} đến {high}.",
            "{value} {unit} lies outside the usual range, {low} to {high}.",
        ),
        why=(
            "Số lạ thường là gõ nhầm; nếu đúng thì đáng được giải thích.",
            "A strange value is usually a slip; if it is right, it deserves a word.",
        ),
        hint=(
            "Xem lại nguồn; nếu đúng thì ghi lý do ở note hoặc nới usual của chỉ tiêu.",
            "Look at the source again; if it is right, say why in note or widen the indicator's usual.",
        ),
    ),
    warning(
        "pack.figure.share",
        says=("Tỷ lệ {value} % nằm ngoài 0–100 %.", "A share of {value} % lies outside 0–100 %."),
        why=(
            "Một phần không thể âm hay lớn hơn cả tổng thể.",
            "A part can be neither negative nor larger than the whole.",
        ),
        hint=(
            "Xem lại nguồn; nếu là tốc độ tăng thì đây là chỉ tiêu khác.",
            "Look at the source again; if it is a growth, it belongs to another indicator.",
        ),
    ),
    warning(
        "pack.figure.whole",
        says=(
            "{value} {unit} có phần lẻ, mà đơn vị này đếm từng cái.",
            "{value} {unit} has decimals, where the unit counts whole things.",
        ),
        why=(
            "Có thể nhầm dấu chấm phần nghìn với dấu thập phân.",
            "A thousands separator may have been taken for a decimal point.",
        ),
        hint=(
            "Viết số không có dấu ngăn hàng nghìn: 1200, không phải 1.200.",
            "Write numbers without thousands separators: 1200, not 1.200.",
        ),
    ),
    warning(
        "pack.figure.period",
        says=(
            "Kỳ {period} không hợp với chỉ tiêu loại “{observes}”.",
            "The period {period} does not suit an indicator that observes “{observes}”.",
        ),
        why=(
            "Lượng cộng dồn thuộc về một khoảng thời gian, không thuộc về một ngày; thứ hạng thì không cộng dồn.",
            "What flows belongs to a span of time, not to a day; a rank does not add up over months.",
        ),
        hint=("Sửa kỳ, hoặc observes của chỉ tiêu.", "Correct the period, or the indicator's observes."),
    ),
    warning(
        "pack.figure.early",
        says=(
            "Công bố {known} cho kỳ {period}, khi kỳ đó {state}.",
            "Published {known} for the period {period}, which {state} by then.",
        ),
        why=(
            "Số có trước khi kỳ xảy ra là kế hoạch hoặc dự báo, không phải số liệu quan sát.",
            "A number that is there before its time is a plan or a forecast, not an observation.",
        ),
        hint=(
            "Xem lại ngày và kỳ; số ước thì ghi status = estimate, kế hoạch thì chuyển sang planned_values.",
            "Look at the day and the period again; call an estimate so, and move a plan to planned_values.",
        ),
    ),
    error(
        "pack.figure.recorded",
        says=(
            "Ghi sổ {recorded} mà đến {published} mới công bố.",
            "Recorded on {recorded}, yet published only on {published}.",
        ),
        why=("Không ai ghi được số chưa công bố.", "Nobody can record what has not been published."),
        hint=("Sửa published hoặc recorded.", "Correct published or recorded."),
    ),
    warning(
        "pack.figure.duplicate",
        says=(
            "Cùng chỉ tiêu, địa bàn, kỳ, phân tổ và nguồn với “{other}”, mà không số nào thay số nào.",
            "The same indicator, area, period, breakdown and source as “{other}”, and neither supersedes the other.",
        ),
        why=(
            "Một nguồn nói hai lần về một ô thì không biết tin số nào.",
            "Where one source speaks twice of one cell, neither can be believed.",
        ),
        hint=(
            "Bỏ dòng trùng; nếu là số đính chính thì ghi supersedes = {other}.",
            "Take the double away; if it is a correction, write supersedes = {other}.",
        ),
    ),
    error(
        "pack.figure.supersedes",
        says=(
            "Thay cho “{other}”, mà {field} khác nhau: “{mine}” và “{theirs}”.",
            "It supersedes “{other}”, yet their {field} differs: “{mine}” and “{theirs}”.",
        ),
        why=(
            "Số đính chính phải nói về cùng một ô của sổ.",
            "A correction must speak of the same cell of the ledger.",
        ),
        hint=("Sửa {field}, hoặc bỏ supersedes.", "Correct {field}, or take supersedes away."),
    ),
    warning(
        "pack.figure.superseded-twice",
        says=(
            "“{other}” bị thay bởi nhiều số: {rivals}.",
            "“{other}” is superseded by several figures: {rivals}.",
        ),
        why=("Không biết số nào đang có hiệu lực.", "It cannot be told which of them stands."),
        hint=(
            "Nối thành một chuỗi: số sau thay số trước.",
            "Make one chain of them: each supersedes the one before.",
        ),
    ),
    warning(
        "pack.figure.order",
        says=(
            "Thay cho “{other}”, mà lại biết trước nó ({mine}, trước {theirs}).",
            "It supersedes “{other}”, yet it was known before ({mine}, before {theirs}).",
        ),
        why=("Số thay thế phải đến sau số bị thay.", "What supersedes must come after what it supersedes."),
        hint=("Sửa published, hoặc đảo chiều supersedes.", "Correct published, or turn supersedes round."),
    ),
    warning(
        "pack.figure.area",
        says=(
            "Địa bàn “{area}” không có hiệu lực trong kỳ {period} ({validity}).",
            "The area “{area}” was not valid in the period {period} ({validity}).",
        ),
        why=(
            "Số của một tỉnh đã hợp nhất không phải là số của tỉnh mới, và ngược lại.",
            "A figure of a province that has merged is not one of the new province, nor the other way round.",
        ),
        hint=(
            "Sửa area hoặc kỳ, hoặc hiệu lực của địa bàn.",
            "Correct area or period, or the area's validity.",
        ),
    ),
)
