"""Rules about single values: there, of the right type and form, within bounds."""

from __future__ import annotations

from lotrinh.programme.pack.rules.base import error

VALUES = (
    error(
        "pack.value.missing",
        says=("Thiếu trường “{field}”.", "The field “{field}” is missing."),
        why=("Không có trường này thì mục không có nghĩa.", "Without this field the item has no meaning."),
        hint=("Thêm {field} = … ({wanted}).", "Add {field} = … ({wanted})."),
    ),
    error(
        "pack.value.unknown",
        says=(
            "Không có trường nào tên “{field}” ở đây. {guess}",
            "There is no field “{field}” here. {guess}",
        ),
        why=(
            "Tên gõ sai mà được bỏ qua thì điều định nói sẽ mất.",
            "If a misspelt name were passed over, what it was meant to say would be lost.",
        ),
        hint=("Các trường được dùng: {known}.", "The fields allowed: {known}."),
    ),
    error(
        "pack.value.type",
        says=(
            "“{value}” không đúng kiểu: cần {wanted}.",
            "“{value}” is of the wrong type: it must be {wanted}.",
        ),
        why=(
            "Sai kiểu thì không tính và không so được.",
            "A value of the wrong type can be neither computed with nor compared.",
        ),
        hint=("Sửa thành {wanted}; ví dụ: {example}.", "Make it {wanted}; for example: {example}."),
    ),
    error(
        "pack.value.form",
        says=(
            "“{value}” không đúng dạng: cần {wanted}.",
            "“{value}” is not in the right form: it must be {wanted}.",
        ),
        why=(
            "Mã là một phần của địa chỉ trang và của các tệp khác, nên có dạng cố định.",
            "Identifiers are part of page addresses and of other files, so their form is fixed.",
        ),
        hint=("Viết như: {example}.", "Write it like: {example}."),
    ),
    error(
        "pack.value.choice",
        says=(
            "“{value}” không nằm trong các giá trị được dùng. {guess}",
            "“{value}” is not one of the values allowed. {guess}",
        ),
        why=(
            "Chỉ những giá trị này mới có nghĩa với hệ thống.",
            "Only these values mean something to the system.",
        ),
        hint=("Chọn một trong: {known}.", "Choose one of: {known}."),
    ),
    error(
        "pack.value.range",
        says=(
            "“{value}” nằm ngoài giới hạn: cần {wanted}.",
            "“{value}” is out of bounds: it must be {wanted}.",
        ),
        why=(
            "Giá trị ngoài giới hạn thường là gõ nhầm.",
            "A value out of bounds is usually a slip of the keyboard.",
        ),
        hint=("Sửa lại cho trong giới hạn.", "Bring it within the bounds."),
    ),
    error(
        "pack.value.number",
        says=("“{value}” không đọc được thành số.", "“{value}” cannot be read as a number."),
        why=("Số đọc sai còn hại hơn không có số.", "A number read wrongly does more harm than none."),
        hint=(
            "Trong gói, viết dấu chấm cho phần thập phân và không ngăn hàng nghìn: 34.37, 1200000, -2.73. {guess}",
            "In a pack, write a dot for decimals and no thousands separator: 34.37, 1200000, -2.73. {guess}",
        ),
    ),
    error(
        "pack.value.date",
        says=("“{value}” không phải là một ngày có trên lịch.", "“{value}” is no day of the calendar."),
        why=("Hiệu lực và hạn đều tính từ ngày này.", "Validity and due days are counted from this day."),
        hint=("Viết năm-tháng-ngày, như 2024-08-15.", "Write year-month-day, like 2024-08-15."),
    ),
    error(
        "pack.value.rule",
        says=("Không hợp lẽ: {reason}.", "This cannot be: {reason}."),
        why=(
            "Các trường của mục này mâu thuẫn với nhau, hoặc thiếu một trường mà trường khác cần.",
            "The fields of this item contradict each other, or lack one that another needs.",
        ),
        hint=("Sửa một trong các trường được nêu.", "Change one of the fields named."),
    ),
)
