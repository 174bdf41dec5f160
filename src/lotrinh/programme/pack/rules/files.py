"""Rules about the files of a pack: which, how large, in which form."""

from __future__ import annotations

from lotrinh.programme.pack.rules.base import error, note, warning

FILES = (
    error(
        "pack.missing",
        says=(
            "Không thấy gói “{pack}”: không phải thư mục, cũng không phải tên một gói có sẵn. {guess}",
            "There is no pack “{pack}”: neither a folder nor the name of a bundled pack. {guess}",
        ),
        why=("Không có gói thì không có gì để kiểm tra.", "Without a pack there is nothing to check."),
        hint=(
            "Ghi đường dẫn tới thư mục của gói, hoặc tên một gói có sẵn: {known}.",
            "Give the path of the pack's folder, or the name of a bundled pack: {known}.",
        ),
    ),
    error(
        "pack.file.missing",
        says=("Thiếu tệp {file}.", "The file {file} is missing."),
        why=(
            "Tệp này nói chương trình là gì; thiếu nó thì không đọc được gói.",
            "This file says what the programme is; without it the pack cannot be read.",
        ),
        hint=(
            "Tạo tệp {file} trong thư mục của gói; mẫu ở docs/reference/pack.md.",
            "Create {file} in the pack's folder; docs/reference/pack.md shows its form.",
        ),
    ),
    warning(
        "pack.file.unknown",
        says=(
            "Tệp “{file}” không thuộc gói nên không được đọc. {guess}",
            "“{file}” is no file of a pack and was not read. {guess}",
        ),
        why=(
            "Tệp gõ sai tên bị bỏ qua, và nội dung của nó sẽ không có trong chương trình.",
            "A file with a misspelt name is passed over, and what it holds will be missing from the programme.",
        ),
        hint=(
            "Đổi tên hoặc bỏ tệp đi. Các tệp của gói: {known}.",
            "Rename it or take it away. The files of a pack: {known}.",
        ),
    ),
    error(
        "pack.file.size",
        says=(
            "Tệp lớn {size} MB, quá giới hạn {limit} MB, nên không được đọc.",
            "The file has {size} MB, over the limit of {limit} MB, and was not read.",
        ),
        why=(
            "Gói là dữ liệu từ bên ngoài; tệp quá lớn sẽ làm máy hết bộ nhớ.",
            "A pack comes from outside; a file too large would use up the machine's memory.",
        ),
        hint=(
            "Kiểm tra xem có nhầm tệp không; nếu đúng là số liệu, hãy bớt dòng hoặc tách thành nhiều gói.",
            "See whether it is the right file; if the figures are real, leave out rows or split the pack.",
        ),
    ),
    error(
        "pack.file.link",
        says=(
            "Tệp là liên kết ra ngoài thư mục của gói nên không được đọc.",
            "The file is a link that leads out of the pack's folder and was not read.",
        ),
        why=(
            "Một gói lạ không được phép đọc các tệp khác của máy này.",
            "A strange pack must not be able to read other files of this machine.",
        ),
        hint=("Chép chính tệp đó vào thư mục của gói.", "Copy the file itself into the pack's folder."),
    ),
    error(
        "pack.file.kind",
        says=("“{file}” không phải là một tệp thường.", "“{file}” is not an ordinary file."),
        why=("Chỉ tệp thường mới đọc được an toàn.", "Only an ordinary file can be read safely."),
        hint=("Thay bằng một tệp thường cùng tên.", "Put an ordinary file of that name in its place."),
    ),
    error(
        "pack.file.unreadable",
        says=("Không mở được tệp: {reason}.", "The file cannot be opened: {reason}."),
        why=("Không đọc được thì không kiểm tra được.", "What cannot be read cannot be checked."),
        hint=("Xem quyền đọc của tệp và thử lại.", "Look at who may read the file, and try again."),
    ),
    error(
        "pack.file.encoding",
        says=(
            "Tệp không phải UTF-8: byte {byte} (thứ {offset} của tệp) không đọc được. {guess}",
            "The file is not UTF-8: byte {byte} (at offset {offset}) cannot be read. {guess}",
        ),
        why=(
            "Đọc theo bảng mã khác sẽ làm hỏng dấu tiếng Việt mà không ai hay.",
            "Reading it in another encoding would spoil Vietnamese marks without anyone noticing.",
        ),
        hint=(
            "Mở tệp trong trình soạn thảo và lưu lại với bảng mã UTF-8 (trong Excel: “CSV UTF-8”).",
            "Open the file in an editor and save it as UTF-8 (in Excel: “CSV UTF-8”).",
        ),
    ),
    error(
        "pack.text.control",
        says=(
            "Có ký tự điều khiển {code} không nhìn thấy được.",
            "There is a control character {code}, which cannot be seen.",
        ),
        why=(
            "Ký tự ẩn làm chữ hiện ra khác với nội dung thật của tệp.",
            "Hidden characters make the text look other than what the file really says.",
        ),
        hint=(
            "Xóa ký tự đó; gõ lại dòng này nếu cần.",
            "Delete that character; type the line anew if need be.",
        ),
    ),
    note(
        "pack.text.decomposed",
        says=(
            "Chữ có dấu viết rời (Unicode tổ hợp); đã được ghép lại khi đọc.",
            "Letters and marks are written apart (decomposed Unicode); they were composed while reading.",
        ),
        why=(
            "Hai chữ trông như nhau mà khác mã thì tìm không thấy, so không bằng; chỉ dạng ghép (NFC) được giữ.",
            "Words that look alike but differ in code are neither found nor equal; only composed text (NFC) is kept.",
        ),
        hint=(
            "Không bắt buộc sửa; muốn hết báo, lưu lại tệp ở dạng NFC.",
            "Nothing has to be done; to silence this, save the file in the form NFC.",
        ),
    ),
    error(
        "pack.toml.syntax",
        says=(
            "Tệp TOML sai cú pháp ở dòng {line}, cột {column}: {reason}. Dòng đó là: {content}",
            "Wrong TOML at line {line}, column {column}: {reason}. The line reads: {content}",
        ),
        why=(
            "Một chỗ sai làm cả tệp không đọc được, nên các mục trong tệp này chưa được kiểm tra.",
            "One mistake makes the whole file unreadable, so the items of this file have not been checked.",
        ),
        hint=(
            "Xem dòng này: chữ cần ngoặc kép, ngày phải có trên lịch, mỗi tên chỉ gán một lần, ngoặc phải đóng.",
            "Look at that line: text needs quotation marks, a day must exist, a name is set once, brackets must close.",
        ),
    ),
    error(
        "pack.toml.table",
        says=("“{table}” {problem}", "“{table}” {problem}"),
        why=(
            "Tên bảng sai thì các mục trong đó không vào được chương trình.",
            "Under a wrong table name the items would not enter the programme.",
        ),
        hint=("Tệp này gồm: {known}.", "This file holds: {known}."),
    ),
    error(
        "pack.csv.syntax",
        says=("Tệp CSV sai ở dòng {line}: {reason}.", "Wrong CSV at line {line}: {reason}."),
        why=(
            "Ngoặc kép không đóng làm nhiều dòng dính thành một.",
            "A quotation mark that is not closed runs many rows into one.",
        ),
        hint=(
            "Ngăn cột bằng dấu phẩy; ô có dấu phẩy thì đặt trong ngoặc kép, ngoặc kép bên trong viết hai lần.",
            "Separate columns by commas; put a cell with a comma in quotation marks, and double those inside.",
        ),
    ),
    error(
        "pack.csv.header",
        says=("Dòng đầu của CSV {problem}: {columns}.", "The first row of the CSV {problem}: {columns}."),
        why=(
            "Sai tên cột thì số rơi vào nhầm chỗ.",
            "Under a wrong name of a column, values land in the wrong place.",
        ),
        hint=("Dòng đầu phải gồm các cột: {known}.", "The first row must hold the columns: {known}."),
    ),
    error(
        "pack.csv.row",
        says=(
            "Dòng có {found} ô, mà dòng đầu có {wanted} cột.",
            "The row has {found} cells where the first row has {wanted} columns.",
        ),
        why=(
            "Thừa hoặc thiếu ô thì mọi ô sau đó lệch sang cột khác.",
            "With a cell too many or too few, every later cell stands in another column.",
        ),
        hint=(
            "Thường do dấu phẩy trong ô không có ngoặc kép (34,37 phải viết 34.37).",
            "Often a comma in a cell without quotation marks (34,37 must be written 34.37).",
        ),
    ),
    error(
        "pack.csv.formula",
        says=(
            "Ô “{value}” bắt đầu bằng “{sign}”, bảng tính sẽ coi là công thức.",
            "The cell “{value}” begins with “{sign}”, which a spreadsheet takes for a formula.",
        ),
        why=(
            "Tệp này sẽ được tải về và mở bằng Excel; công thức lạ có thể chạy trên máy người đọc.",
            "The file will be opened in Excel, where a strange formula could run on the reader's machine.",
        ),
        hint=(
            "Viết lại để ô bắt đầu bằng chữ hoặc số.",
            "Rewrite it so that the cell begins with a letter or a digit.",
        ),
    ),
    error(
        "pack.limit",
        says=("Có {found} mục, quá giới hạn {limit}.", "There are {found} items, over the limit of {limit}."),
        why=(
            "Giới hạn giữ cho một gói lạ không làm treo máy.",
            "The limit keeps a strange pack from stopping the machine.",
        ),
        hint=("Tách thành nhiều chương trình.", "Split it into several programmes."),
    ),
    error(
        "pack.too-many",
        says=(
            "Quá nhiều lỗi: đã thấy hơn {limit}, phần còn lại không được xem nữa.",
            "Too many mistakes: over {limit} were found, and the rest was not looked at.",
        ),
        why=(
            "Tệp có lẽ không phải là tệp của gói, hoặc hỏng từ một chỗ.",
            "The file may be no file of a pack, or be spoilt from one place on.",
        ),
        hint=("Sửa những lỗi đầu rồi kiểm tra lại.", "Put the first ones right and check again."),
    ),
    note(
        "pack.more",
        says=(
            "Còn {count} điều cùng loại {id} không nêu ở đây.",
            "{count} more of the kind {id} are not shown here.",
        ),
        why=("Danh sách quá dài thì không ai đọc.", "Nobody reads a list that is too long."),
        hint=("Sửa những điều đã nêu rồi kiểm tra lại.", "Put right those shown and check again."),
    ),
)
