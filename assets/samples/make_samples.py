"""Makes the sample workbooks with openpyxl, a writer that is not ours, so that reading them proves something.

    python3 assets/samples/make_samples.py        (Debian: apt-get install python3-openpyxl)

Every name is invented: surnames, middle names and given names are drawn at random from lists of common syllables.
The same seed gives the same workbooks. Each plan's workbook is messy in its own way; quang-tri-clean.xlsx is complete and without fault.
"""

import random
import unicodedata
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation

HERE = Path(__file__).parent
rng = random.Random(2023)
FIXED = datetime(2023, 6, 1, 8, 0, 0)

SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Mai Tạ Cao Lương".split()
MALE = "Văn Hữu Đức Quang Minh Công Xuân Thành Đình Ngọc".split()
FEMALE = "Thị Thu Ngọc Thanh Kim Phương Diệu Bích Hồng Mỹ".split()
GIVEN_M = "An Bình Cường Dũng Giang Hải Hùng Khánh Lâm Long Nam Phong Quân Sơn Thắng Toàn Tuấn Vinh Hòa Thủy Khoa Duy".split()
GIVEN_F = "Anh Chi Dung Hà Hạnh Hoa Hương Lan Liên Mai Nga Nhung Oanh Phượng Quyên Thảo Trang Tuyết Vân Yến Hòa Thúy".split()
PLACES = "Sơn Hải Thanh Bình|Phú Thạnh|An Lộc|Tân Hòa|Vĩnh Thuận|Đông Phú|Hưng Long|Bình Minh|Hòa Lạc|Thuận An|Long Giang|Tây Phú".split("|")

used = set()


def person():
    """An invented full name that was not given out before."""
    while True:
        male = rng.random() < 0.55
        name = f"{rng.choice(SURNAMES)} {rng.choice(MALE if male else FEMALE)} {rng.choice(GIVEN_M if male else GIVEN_F)}"
        if name not in used:
            used.add(name)
            return name, male


def place():
    return rng.choice(PLACES)


thin = Side(style="thin", color="000000")
BOX = Border(top=thin, bottom=thin, left=thin, right=thin)
TNR = Font(name="Times New Roman", size=12)
BOLD = Font(name="Times New Roman", size=12, bold=True)
ITALIC = Font(name="Times New Roman", size=12, italic=True)
CENTER = Alignment(horizontal="center", vertical="center", wrap_text=True)
WRAP = Alignment(vertical="center", wrap_text=True)


def put(ws, row, column, value, font=TNR, box=False, align=None):
    cell = ws.cell(row, column, value)
    cell.font = font
    if box:
        cell.border = BOX
    if align:
        cell.alignment = align
    return cell


def merged(ws, row, left, right, value, font=BOLD, bottom=None):
    put(ws, row, left, value, font, align=CENTER)
    ws.merge_cells(start_row=row, start_column=left, end_row=bottom or row, end_column=right)


def letterhead(ws, left, body, right, nation=True):
    merged(ws, 1, 1, left, body[0], TNR)
    merged(ws, 2, 1, left, body[1])
    merged(ws, 1, left + 1, right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" if nation else "ĐẢNG CỘNG SẢN VIỆT NAM")
    if nation:
        merged(ws, 2, left + 1, right, "Độc lập - Tự do - Hạnh phúc")


def header(ws, row, texts, numbers=False):
    for at, text in enumerate(texts, 1):
        put(ws, row, at, text, BOLD, True, CENTER)
    if numbers:
        for at in range(1, len(texts) + 1):
            put(ws, row + 1, at, f"({at})", ITALIC, True, CENTER)


def signature(ws, row, right, title="GIÁM ĐỐC"):
    put(ws, row, right, f"Ngày      tháng      năm 2023", ITALIC)
    put(ws, row + 1, 1, "NGƯỜI LẬP BIỂU", BOLD)
    put(ws, row + 1, right, f"KT. {title}\nPHÓ {title}", BOLD, align=CENTER)
    put(ws, row + 2, 1, "(Ký, họ tên)", ITALIC)
    put(ws, row + 2, right, "(Ký, họ tên, đóng dấu)", ITALIC)
    put(ws, row + 6, 1, "Nơi nhận:\n- Như trên;\n- Lưu: VT, TĐKT.", TNR)


def widths(ws, *sizes):
    for at, size in enumerate(sizes):
        ws.column_dimensions[chr(65 + at)].width = size


ACHIEVEMENTS = [
    "Có sáng kiến cải tiến quy trình, tiết kiệm 15% thời gian giải quyết hồ sơ",
    "Vận động nhân dân hiến 1.200 m2 đất làm đường giao thông nông thôn",
    "- Tham mưu 120 văn bản đúng hạn;\n- 01 sáng kiến cấp cơ sở",
    "Trồng 02 ha tiêu, lãi 350 trđ/năm; giúp 03 hộ thoát nghèo",
    "Bồi dưỡng 06 học sinh giỏi cấp tỉnh trong hai năm học",
    "Duy trì mô hình “Tiếng kẻng an ninh” tại 12 khu dân cư",
    "Giữ vững an ninh trật tự địa bàn, không để xảy ra điểm nóng",
    "Đi đầu phong trào hiến máu, 18 lần hiến máu tình nguyện",
    "+ Xây dựng 04 km đường hoa; + Phân loại rác tại nguồn",
]


def achievement():
    return rng.choice(ACHIEVEMENTS)


def collective(kind):
    if kind == "school":
        return f"Trường {rng.choice(['THCS', 'Tiểu học', 'THPT', 'Mầm non'])} {place()}"
    if kind == "health":
        return f"{rng.choice(['Trạm Y tế xã', 'Trung tâm Y tế huyện', 'Khoa Nội, Bệnh viện khu vực'])} {place()}"
    if kind == "business":
        return f"Công ty {rng.choice(['TNHH', 'Cổ phần'])} {rng.choice(['Thương mại', 'Xây dựng', 'Nông sản'])} {place()}"
    if kind == "commune":
        return f"Nhân dân và cán bộ xã {place()}"
    if kind == "force":
        return f"{rng.choice(['Đội Cảnh sát', 'Đại đội', 'Đồn', 'Phòng Tham mưu'])} {place()}"
    if kind == "village":
        return f"Khu dân cư thôn {place()}"
    return f"{rng.choice(['Chi bộ', 'Phòng', 'Chi cục', 'Trung tâm'])} {place()}"


def unique_collective(kind):
    for attempt in range(2000):
        name = collective(kind) if attempt < 300 else f"{collective(kind)} {attempt}"
        if name not in used:
            used.add(name)
            return name
    raise RuntimeError(kind)


def save(book, name):
    book.properties.creator = "Nêu Gương"
    book.properties.created = book.properties.modified = FIXED
    book.save(HERE / name)


QT_FIELDS = [
    ("Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", "Ban Tuyên giáo Tỉnh ủy", 5, 10, "office"),
    ("Xây dựng nông thôn mới", "Sở Nông nghiệp và Phát triển nông thôn", 5, 5, "commune"),
    ("Dạy tốt - Học tốt", "Sở Giáo dục và Đào tạo", 5, 10, "school"),
    ("Đổi mới phong cách, thái độ phục vụ của cán bộ y tế hướng tới sự hài lòng của người bệnh", "Sở Y tế", 5, 10, "health"),
    ("Lao động giỏi, lao động sáng tạo", "Liên đoàn Lao động tỉnh", 2, 10, "business"),
    ("Doanh nghiệp Quảng Trị hội nhập và phát triển", "Hiệp hội Doanh nghiệp tỉnh", 2, 10, "business"),
    ("Quốc phòng - an ninh", None, 2, 5, "force"),
    ("Toàn dân đoàn kết xây dựng đời sống văn hóa ở khu dân cư", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", 5, 10, "village"),
    ("Cán bộ, công chức, viên chức Quảng Trị thi đua thực hiện văn hóa công sở", "Sở Nội vụ", 4, 10, "office"),
    ("Quảng Trị chung tay vì người nghèo, không để ai bị bỏ lại phía sau", "Sở Lao động, Thương binh và Xã hội", 5, 10, "office"),
]
QT_FORCES = ["Công an tỉnh", "Bộ Chỉ huy quân sự tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"]
QT_UNIONS = ["Hội Cựu Chiến binh tỉnh", "Hội Liên hiệp Phụ nữ tỉnh", "Tỉnh đoàn"]
QT_FARM = "Nông dân thi đua sản xuất kinh doanh giỏi, đoàn kết giúp nhau làm giàu và giảm nghèo bền vững"
QT_UNION_FIELD = "Cựu chiến binh gương mẫu"


def clean():
    """Quảng Trị, complete: every number reached, every cell in order."""
    book = Workbook()
    ws = book.active
    ws.title = "Danh sách"
    merged(ws, 1, 1, 9, "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN CẤP TỈNH GIAI ĐOẠN 2021 - 2025")
    merged(ws, 2, 1, 9, "Tỉnh Quảng Trị", ITALIC)
    header(ws, 4, ["STT", "Tên tập thể, cá nhân", "Loại đối tượng", "Lĩnh vực", "Cơ quan chủ trì", "Chức vụ", "Đơn vị", "Năm", "Thành tích"])
    rows = []

    def add(name, subject, field, lead, position, unit):
        rows.append([name, subject, field, lead, position, unit, rng.choice([2021, 2022, 2023]), achievement()])

    for field, lead, groups, people, kind in QT_FIELDS:
        for one in [lead] if lead else QT_FORCES:
            for _ in range(groups):
                name = unique_collective(kind)
                add(name, "Tập thể", field, one, None, one)
            for _ in range(people):
                add(person()[0], "Cá nhân", field, one, rng.choice(["Chuyên viên", "Trưởng phòng", "Giáo viên", "Cán bộ"]), unique_collective(kind))
    for _ in range(5):
        add(f"Hộ gia đình ông {person()[0]}", "Hộ gia đình", QT_FARM, "Hội Nông dân tỉnh", None, f"Thôn {place()}")
    for at in range(5):
        add(f"HTX Nông nghiệp {PLACES[at]}", "Hợp tác xã", QT_FARM, "Liên minh Hợp tác xã tỉnh", None, f"Xã {place()}")
    for union in QT_UNIONS:
        for _ in range(5):
            add(person()[0], "Cá nhân", QT_UNION_FIELD, union, "Hội viên", f"Chi hội {place()}")
    for at, row in enumerate(rows, 1):
        for column, value in enumerate([at, *row], 1):
            put(ws, 4 + at, column, value, TNR, True, WRAP)
    widths(ws, 6, 36, 14, 48, 36, 16, 36, 8, 60)
    ws.freeze_panes = "C5"
    targets = book.create_sheet("Mục tiêu")
    header(targets, 1, ["STT", "Đơn vị", "Mục tiêu", "Thời hạn", "Kết quả"])
    for at, (unit, title) in enumerate(
        [
            ("huyện Cam Lộ", "huyện nông thôn mới kiểu mẫu"),
            ("Trường THPT thị xã Quảng Trị", "đơn vị anh hùng lao động thời kỳ đổi mới"),
            ("Bệnh viện Đa khoa tỉnh", "đơn vị anh hùng lao động thời kỳ đổi mới"),
            ("Phòng Phòng, chống ma túy và tội phạm, Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "đơn vị Anh hùng lực lượng vũ trang nhân dân"),
        ],
        1,
    ):
        for column, value in enumerate([at, unit, title, "31/12/2024" if at == 1 else "31/12/2025", "Đạt"], 1):
            put(targets, 1 + at, column, value, TNR, True)
    save(book, "quang-tri-clean.xlsx")


def quang_tri():
    """One sheet a field, as a province's office gathers them: letterheads, groups, ticks, two lists side by side, leftovers."""
    book = Workbook()
    ws = book.active
    ws.title = "TH chung"
    letterhead(ws, 2, ("UBND TỈNH QUẢNG TRỊ", "BAN THI ĐUA - KHEN THƯỞNG"), 6)
    merged(ws, 4, 1, 6, "BIỂU GIAO CHỈ TIÊU XÂY DỰNG ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021 – 2025")
    for column, text in [(1, "TT"), (2, "Phong trào/ Lĩnh vực"), (3, "Cơ quan chủ trì"), (6, "Ghi chú")]:
        merged(ws, 6, column, column, text, bottom=7)
    merged(ws, 6, 4, 5, "Chỉ tiêu (ít nhất)")
    put(ws, 7, 4, "Tập thể", BOLD)
    put(ws, 7, 5, "Cá nhân", BOLD)
    row = 8
    for at, (field, lead, groups, people, _) in enumerate(QT_FIELDS, 1):
        short = lead or "CA tỉnh, BCHQS tỉnh, BĐBP tỉnh"
        asked = 4 if at == 4 else groups  # the health department promised one less than the plan asks
        for column, value in enumerate([at, field, short, asked if at % 2 else f"{asked:02d}", people, "mỗi cơ quan" if lead is None else None], 1):
            put(ws, row, column, value, TNR, True, WRAP)
        row += 1
    put(ws, row, 1, 11)
    put(ws, row, 2, QT_FARM)
    put(ws, row, 3, "HND tỉnh, LMHTX")
    merged(ws, row, 4, 5, "05 hộ gia đình; 05 HTX", TNR)
    row += 1
    put(ws, row, 1, 12)
    put(ws, row, 2, "Cựu chiến binh gương mẫu, Phụ nữ tích cực học tập, Thanh niên xung kích tình nguyện")
    put(ws, row, 3, "Hội CCB tỉnh; Hội LHPN tỉnh; Tỉnh đoàn")
    merged(ws, row, 4, 5, "05 điển hình/đơn vị", TNR)
    row += 1
    put(ws, row, 2, "Cộng", BOLD)
    put(ws, row, 4, 44, BOLD)
    put(ws, row, 5, 115, BOLD)
    signature(ws, row + 2, 5, "TRƯỞNG BAN")
    widths(ws, 6, 52, 36, 12, 12, 18)
    ws["D11"].comment = Comment("Sở Y tế xin giảm 01 tập thể, chưa được duyệt.", "Văn thư")
    rule = CellIsRule(operator="lessThan", formula=["5"], fill=PatternFill("solid", bgColor="FFF2CC"))
    ws.conditional_formatting.add("D8:D17", rule)

    # A flat list under a letterhead, header at row 7, numbers beneath it.
    ws = book.create_sheet("HT Bác")
    letterhead(ws, 3, ("TỈNH ỦY QUẢNG TRỊ", "BAN TUYÊN GIÁO"), 6, nation=False)
    merged(ws, 4, 1, 6, "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN HỌC TẬP VÀ LÀM THEO BÁC")
    merged(ws, 5, 1, 6, "(Kèm theo Báo cáo số    /BC-BTG ngày    /    /2023)", ITALIC)
    header(ws, 7, ["STT", "Tên tập thể, cá nhân", "Chức vụ, đơn vị công tác", "Lĩnh vực", "Thành tích nổi bật", "Ghi chú"], numbers=True)
    row = 9
    for at in range(1, 13):
        if at <= 4:
            values = [at, unique_collective("office"), f"Đảng bộ huyện {place()}", "Học tập và làm theo Bác", achievement(), "Tập thể"]
        else:
            name, male = person()
            values = [f"{at:02d}", f"{'Ông' if male else 'Bà'} {name}", f"Bí thư Chi bộ, Phòng {place()}", "nt" if at > 5 else "Học tập và làm theo Bác", achievement(), None]
        for column, value in enumerate(values, 1):
            put(ws, row, column, value, TNR, True, WRAP)
        row += 1
    merged(ws, row, 1, 6, "Tổng cộng: 12 điển hình (04 tập thể, 08 cá nhân)")
    signature(ws, row + 2, 5, "TRƯỞNG BAN")
    widths(ws, 6, 34, 34, 24, 48, 12)

    # Groups by subject type; the caption of the first group counts one too many.
    ws = book.create_sheet("NTM")
    merged(ws, 1, 1, 5, "DANH SÁCH ĐIỂN HÌNH PHONG TRÀO XÂY DỰNG NÔNG THÔN MỚI")
    header(ws, 3, ["TT", "Họ và tên / Tên tập thể", "Đơn vị", "Thành tích", "Năm công nhận"])
    row = 4
    put(ws, row, 1, "I", BOLD)
    merged(ws, row, 2, 5, "TẬP THỂ (05)")
    for at in range(1, 5):
        row += 1
        for column, value in enumerate([at, unique_collective("commune"), f"UBND huyện {place()}", achievement(), 2022], 1):
            put(ws, row, column, value)
    row += 1
    put(ws, row, 1, "II", BOLD)
    merged(ws, row, 2, 5, "CÁ NHÂN (05)")
    for at in range(1, 6):
        row += 1
        name, male = person()
        for column, value in enumerate([at, name.upper(), f"Thôn {place()}", achievement(), 2023 if at < 5 else 2019], 1):
            put(ws, row, column, value)
    put(ws, row + 1, 2, "Cộng: 10 tập thể, cá nhân", BOLD)
    ws.row_dimensions[row - 1].hidden = True
    widths(ws, 6, 38, 26, 48, 14)

    # Two lists side by side.
    ws = book.create_sheet("GD-ĐT")
    merged(ws, 1, 1, 8, "ĐIỂN HÌNH TIÊN TIẾN PHONG TRÀO “DẠY TỐT - HỌC TỐT”")
    merged(ws, 3, 1, 3, "TẬP THỂ")
    merged(ws, 3, 5, 8, "CÁ NHÂN")
    for column, text in [(1, "STT"), (2, "Tên tập thể"), (3, "Thành tích"), (5, "STT"), (6, "Họ và tên"), (7, "Chức vụ"), (8, "Thành tích")]:
        put(ws, 4, column, text, BOLD, True, CENTER)
    for at in range(1, 6):
        for column, value in zip((1, 2, 3), (at, unique_collective("school"), achievement())):
            put(ws, 4 + at, column, value, TNR, True, WRAP)
    for at in range(1, 11):
        name, male = person()
        for column, value in zip((5, 6, 7, 8), (at, name, rng.choice(["Giáo viên", "Hiệu trưởng", "Tổ trưởng chuyên môn"]), achievement())):
            put(ws, 4 + at, column, value, TNR, True, WRAP)
    widths(ws, 6, 30, 40, 3, 6, 26, 22, 40)

    # Units as rows without number, running numbers "1.", honorifics in the name.
    ws = book.create_sheet("Y te")
    merged(ws, 1, 1, 3, "DANH SÁCH CÁ NHÂN, TẬP THỂ NGÀNH Y TẾ ĐỀ NGHỊ CÔNG NHẬN ĐIỂN HÌNH TIÊN TIẾN")
    merged(ws, 2, 1, 3, "(Kèm theo Tờ trình số: 64 /TTr-SYT ngày 25 /5/2023)", ITALIC)
    header(ws, 4, ["Stt", "Họ và tên", "Chức danh, đơn vị công tác"])
    row, number = 4, 0
    for unit in (f"Bệnh viện Đa khoa khu vực {PLACES[2]}", f"Trung tâm Y tế huyện {PLACES[4]}"):
        row += 1
        merged(ws, row, 1, 3, unit)
        for _ in range(4):
            row, number = row + 1, number + 1
            name, male = person()
            for column, value in enumerate([f"{number}.", f"{'BS. ' if number % 3 else 'Ông ' if male else 'Bà '}{name}", f"Bác sĩ, {unit}"], 1):
                put(ws, row, column, value, TNR, True)
        row, number = row + 1, number + 1
        for column, value in enumerate([f"{number}.", unique_collective("health"), unit], 1):
            put(ws, row, column, value, TNR, True)
    put(ws, row + 1, 2, "==============").data_type = "s"  # Not the formula that openpyxl takes it for.
    widths(ws, 6, 38, 52)

    # Ticks instead of words, several fields in one table.
    ws = book.create_sheet("DN, LĐ, VHCS")
    merged(ws, 1, 1, 11, "TỔNG HỢP ĐIỂN HÌNH CÁC PHONG TRÀO KHÁC")
    for column, text in [(1, "STT"), (2, "Tên điển hình"), (11, "Thành tích")]:
        merged(ws, 3, column, column, text, bottom=4)
    merged(ws, 3, 3, 6, "Loại")
    merged(ws, 3, 7, 10, "Lĩnh vực")
    for column, text in zip(range(3, 11), ["TT", "CN", "HGĐ", "HTX", "DN hội nhập", "LĐ giỏi", "VH công sở", "Nông dân"]):
        put(ws, 4, column, text, BOLD, True, CENTER)
    plan = [("TT", 7, "business")] * 2 + [("CN", 7, None)] * 6 + [("TT", 8, "business")] + [("CN", 8, None)] * 5 + [("TT", 9, "office")] * 4 + [("CN", 9, None)] * 7
    plan += [("HGĐ", 10, None)] * 3 + [("HTX", 10, None)] * 4
    for at, (kind, field, what) in enumerate(plan, 1):
        name = unique_collective(what) if what else person()[0]
        if kind == "HGĐ":
            name = f"Hộ ông {name}"
        if kind == "HTX":
            name = f"HTX {PLACES[at % len(PLACES)]}"
        put(ws, 4 + at, 1, at, TNR, True)
        put(ws, 4 + at, 2, name, TNR, True)
        put(ws, 4 + at, {"TT": 3, "CN": 4, "HGĐ": 5, "HTX": 6}[kind], "x", TNR, True, CENTER)
        put(ws, 4 + at, field, rng.choice(["x", "X", "✓"]), TNR, True, CENTER)
        put(ws, 4 + at, 11, achievement() if at % 7 else "-", TNR, True)
    widths(ws, 6, 36, 5, 5, 6, 6, 9, 9, 9, 9, 50)

    # Three forces, each for itself; grouped by agency, then by type.
    ws = book.create_sheet("QP-AN")
    merged(ws, 1, 1, 4, "ĐIỂN HÌNH TIÊN TIẾN TRONG THỰC HIỆN NHIỆM VỤ QUỐC PHÒNG - AN NINH")
    header(ws, 3, ["STT", "Họ tên/Tên tập thể", "Cấp bậc, chức vụ", "Thành tích"])
    row = 3
    for letter, force, groups, people in zip("ABC", QT_FORCES, (2, 2, 1), (5, 4, 5)):
        row += 1
        put(ws, row, 1, letter, BOLD)
        merged(ws, row, 2, 4, force.upper())
        for roman, title, count in (("I", "Tập thể", groups), ("II", "Cá nhân", people)):
            row += 1
            put(ws, row, 1, roman, BOLD)
            put(ws, row, 2, title, BOLD)
            for at in range(1, count + 1):
                row += 1
                name = unique_collective("force") if title == "Tập thể" else f"{rng.choice(['Thượng tá', 'Đại úy', 'Trung úy'])} {person()[0]}"
                for column, value in enumerate([at, name, None if title == "Tập thể" else "Đội trưởng", achievement()], 1):
                    put(ws, row, column, value)
    widths(ws, 6, 44, 22, 50)

    # A list with faults of every kind.
    ws = book.create_sheet("Mặt trận, người nghèo")
    header(ws, 1, ["Số TT", "Họ và tên", "Phân loại", "Phong trào thi đua", "Đơn vị chủ trì", "Năm", "Ngày công nhận", "Thành tích"])
    mttq, poor = "Toàn dân đoàn kết xây dựng đời sống văn hóa ở khu dân cư", "Quảng Trị chung tay vì người nghèo"
    faulty = [
        ["Khu dân cư thôn Tân Hòa", "TT", mttq, "UBMTTQVN tỉnh", 2022, "15/11/2022", achievement()],
        ["Khu dân cư thôn Phú Thạnh", "TT", mttq, "UBMTTQVN tỉnh", 2022, "31/02/2022", achievement()],
        [person()[0], "CN", mttq, "UBMTTQVN tỉnh", "2023", date(2023, 4, 5), achievement()],
        [person()[0], "CN", "Toàn dân đoàn kết xd đời sống văn hoá", "Mặt trận tỉnh", 2023, date(2023, 5, 12), achievement()],
        [person()[0], "CN", "An toàn giao thông", "Sở Giao thông vận tải", 2023, None, achievement()],
        ["Gia đình ông " + person()[0], "HGĐ", poor, "Sở LĐTBXH", 2022, "20/10/2022", achievement()],
        ["Gia đình bà " + person()[0], "TT", poor, "Sở LĐTBXH", 2022, "21/10/2022", achievement()],
        [person()[0], None, poor, "UBMTTQVN tỉnh", 2023, "17/03/2023", achievement()],
        [None, "CN", poor, "UBMTTQVN tỉnh", 2023, "17/03/2023", "Thiếu họ tên"],
        [person()[0], "CN", poor, "Sở Y tế", 2023, "#N/A", achievement()],
    ]
    faulty.append(list(faulty[0]))
    for at, values in enumerate(faulty, 1):
        for column, value in enumerate([at, *values], 1):
            cell = put(ws, 1 + at, column, value)
            if isinstance(value, date):
                cell.number_format = "dd/mm/yyyy"
    nfd = ws.cell(5, 2)
    nfd.value = unicodedata.normalize("NFD", nfd.value)
    validation = DataValidation(type="list", formula1='"TT,CN,HGĐ,HTX"', allow_blank=True)
    validation.add("C2:C200")
    ws.add_data_validation(validation)
    widths(ws, 8, 32, 10, 52, 24, 8, 16, 50)

    ws = book.create_sheet("CCB, PN, TN")
    merged(ws, 1, 1, 5, "ĐIỂN HÌNH CỦA HỘI CỰU CHIẾN BINH, HỘI LIÊN HIỆP PHỤ NỮ VÀ TỈNH ĐOÀN")
    header(ws, 3, ["STT", "Họ và tên", "Cơ quan chủ trì", "Đơn vị công tác", "Thành tích"])
    row = 3
    for union, count in zip(QT_UNIONS, (5, 6, 3)):
        first = row + 1
        for _ in range(count):
            row += 1
            for column, value in enumerate([row - 3, person()[0], union if row == first else '"', f"Chi hội {place()}", achievement()], 1):
                put(ws, row, column, value)
    widths(ws, 6, 30, 28, 24, 50)

    book.create_sheet("Sheet5")
    ws = book.create_sheet("Biểu đồ cũ")
    for row, values in enumerate([["Năm", "Tập thể", "Cá nhân"], [2021, 6, 12], [2022, 11, 25]], 1):
        for column, value in enumerate(values, 1):
            put(ws, row, column, value)
    chart = BarChart()
    chart.title = "Số điển hình qua các năm"
    chart.add_data(Reference(ws, min_col=2, max_col=3, min_row=1, max_row=3), titles_from_data=True)
    chart.set_categories(Reference(ws, min_col=1, min_row=2, max_row=3))
    ws.add_chart(chart, "E2")
    save(book, "quang-tri.xlsx")


KON_RAY_COMMUNES = ["Thị trấn Đăk Rve", "Xã Đăk Kôi", "Xã Đăk Tơ Lung", "Xã Đăk Ruồng", "Xã Tân Lập", "Xã Đăk Tờ Re", "Xã Đăk Pne"]
KON_RAY_OFFICES = ["Phòng Nội vụ", "Phòng Tư pháp", "Phòng Giáo dục và Đào tạo", "Phòng Văn hóa thông tin", "Văn phòng HĐND-UBND huyện", "Trung tâm Y tế huyện", "Công an huyện", "Ban Chỉ huy Quân sự huyện", "Hội Nông dân huyện", "Huyện đoàn"]
BAHNAR = ["A Thút", "Y Blơ", "A Hrin", "Y Nghiêu", "A Jring", "Y Hlạp", "A Dưn", "Y Khuê"]


def kon_ray():
    """A district: one block a commune stacked in one sheet, a register of units, a list of offices by year."""
    book = Workbook()
    ws = book.active
    ws.title = "Danh mục đơn vị"
    merged(ws, 1, 1, 4, "DANH MỤC CƠ QUAN, ĐƠN VỊ, XÃ, THỊ TRẤN HUYỆN KON RẪY")
    header(ws, 3, ["STT", "Tên đơn vị", "Loại đơn vị", "Ghi chú"])
    for at, unit in enumerate(KON_RAY_COMMUNES + KON_RAY_OFFICES, 1):
        kind = "Xã, thị trấn" if at <= 7 else "Cơ quan, đơn vị"
        for column, value in enumerate([at, unit, kind], 1):
            put(ws, 3 + at, column, value, TNR, True)
    widths(ws, 6, 36, 22, 14)

    ws = book.create_sheet("Các xã, thị trấn")
    row = 0
    for at, commune in enumerate(KON_RAY_COMMUNES[:6]):
        merged(ws, row + 1, 1, 6, f"UBND {commune.upper()}")
        merged(ws, row + 2, 1, 6, "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023")
        header(ws, row + 4, ["STT", ["Họ và tên", "Tên điển hình", "Họ tên"][at % 3], "Đối tượng" if at % 2 else "Phân loại", "Lĩnh vực", "Địa chỉ", "Thành tích"])
        row += 4
        for number in range(1, (2 if at != 4 else 1) + 1):
            row += 1
            if number == 1:
                name, kind, field = (BAHNAR[at], "CN", "Kon Tum chung sức xây dựng nông thôn mới")
            else:
                name, kind, field = (f"Hộ ông {BAHNAR[(at + 3) % 8]} (Xơ Đăng)", "Hộ gia đình", "Cả nước chung tay vì người nghèo")
            for column, value in enumerate([number, name, kind, field, f"Thôn {number + 1}", achievement()], 1):
                put(ws, row, column, value, TNR, True)
        put(ws, row + 1, 2, f"Cộng: {2 if at != 4 else 1} điển hình", BOLD)
        put(ws, row + 3, 2, "NGƯỜI LẬP BIỂU", BOLD)
        put(ws, row + 3, 5, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", BOLD)
        put(ws, row + 5, 1, "Nơi nhận: - Phòng Nội vụ; - Lưu: VT.")
        row += 7
    widths(ws, 6, 32, 14, 44, 14, 50)

    ws = book.create_sheet("Cơ quan huyện")
    merged(ws, 1, 1, 7, "ĐIỂN HÌNH TIÊN TIẾN CÁC CƠ QUAN, ĐƠN VỊ THUỘC HUYỆN GIAI ĐOẠN 2023 - 2025")
    header(ws, 3, ["TT", "Tên tập thể, cá nhân", "Loại hình", "Đơn vị", "Phong trào", "Năm", "Tóm tắt thành tích"])
    row = 3
    movements = ["Dạy tốt - Học tốt", "CCHC", "Văn hóa công sở", "Học tập và làm theo Bác", "Quốc phòng - an ninh", "PBGDPL"]
    for year in (2023, 2024):
        for at, office in enumerate(KON_RAY_OFFICES):
            if year == 2024 and at in (3, 8):
                continue
            row += 1
            name, kind = (person()[0], "Cá nhân") if at % 3 else (f"Tập thể {office}", "Tập thể")
            for column, value in enumerate([row - 3, name, kind, office, movements[at % 6], year, achievement()], 1):
                put(ws, row, column, value, TNR, True)
    widths(ws, 6, 34, 12, 34, 26, 8, 50)
    save(book, "kon-ray.xlsx")


HL_FIELDS = [
    ("Ban Tuyên giáo Huyện ủy", "Đẩy mạnh việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", 2, "any"),
    ("Văn phòng Điều phối chương trình xây dựng nông thôn mới huyện", "Lạng Sơn cùng cả nước chung sức xây dựng nông thôn mới", 3, "any"),
    ("Phòng Kinh tế - Hạ tầng", "Doanh nghiệp Lạng Sơn hội nhập và phát triển", 1, "business"),
    ("Phòng Nội vụ", "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở", 3, "any"),
    ("Phòng Lao động, Thương binh, Xã hội – Dân tộc", "Lạng Sơn cùng cả nước chung tay vì người nghèo - không để ai bị bỏ lại phía sau", 3, "any"),
    ("Mặt trận Tổ quốc huyện", "Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh", 3, "any"),
    ("Phòng Giáo dục và Đào tạo", "Dạy tốt - Học tốt", 5, "school"),
    ("Công an huyện", "Quốc phòng - an ninh", 3, "force"),
    ("Ban Chỉ huy Quân sự huyện", "Quốc phòng - an ninh", 3, "force"),
    ("Trung tâm Y tế", "Y tế, chăm sóc sức khỏe Nhân dân", 5, "health"),
    ("Hội Nông dân huyện", "Xây dựng mô hình phát triển kinh tế", 5, "farmer"),
    ("Liên đoàn Lao động huyện", "Lao động giỏi, lao động sáng tạo", 3, "worker"),
    ("Huyện Đoàn", "Khởi nghiệp trong thanh niên", 2, "any"),
    ("Hội Liên hiệp Phụ nữ huyện", "Xây dựng người phụ nữ Việt Nam thời đại mới", 5, "any"),
]


def huu_lung():
    """Yearly quotas: one sheet a year with the lists, and the table of plan and result by year."""
    book = Workbook()
    table = book.active
    table.title = "Chỉ tiêu - Kết quả"
    merged(table, 1, 1, 11, "CHỈ TIÊU VÀ KẾT QUẢ XÂY DỰNG ĐIỂN HÌNH TIÊN TIẾN HUYỆN HỮU LŨNG 2022 - 2023")
    for column, text in [(1, "STT"), (2, "Đơn vị chủ trì"), (3, "CT/năm")]:
        merged(table, 3, column, column, text, bottom=4)
    for left, text in [(4, "2022"), (6, "2023")]:
        merged(table, 3, left, left + 1, text)
        put(table, 4, left, "KH", BOLD)
        put(table, 4, left + 1, "TH", BOLD)
    lists = {}
    for year in (2022, 2023):
        ws = book.create_sheet(f"Năm {year}")
        merged(ws, 1, 1, 6, f"DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM {year}")
        header(ws, 3, ["STT", "Họ và tên/Tên tập thể", "Đối tượng", "Chức vụ/đơn vị/địa chỉ", "Thuộc phong trào", "Cơ quan phụ trách"])
        row = 3
        for lead, field, asked, kind in HL_FIELDS:
            count = asked if year == 2022 else max(asked - (1 if lead in ("Trung tâm Y tế", "Huyện Đoàn") else 0), 0)
            if year == 2022 and lead == "Công an huyện":
                count -= 1
            lists[lead, year] = count
            for at in range(count):
                row += 1
                if kind == "farmer":
                    name, subject = f"{person()[0]}", "Nông dân"
                elif kind == "worker":
                    name, subject = person()[0], "Công nhân"
                elif at % 2 == 0:
                    name, subject = unique_collective(kind if kind != "any" else "office"), "Tập thể"
                else:
                    name, subject = person()[0], "Cá nhân"
                for column, value in enumerate([row - 3, name, subject, f"Xã {place()}", field, lead], 1):
                    put(ws, row, column, value, TNR, True)
        merged(ws, row + 1, 1, 6, f"(Danh sách gồm {row - 3} điển hình)", ITALIC)
        widths(ws, 6, 36, 12, 30, 60, 44)
    row = 4
    for at, (lead, field, asked, kind) in enumerate(HL_FIELDS, 1):
        row += 1
        values = [at, lead, f"{asked:02d}", asked, lists[lead, 2022], asked, lists[lead, 2023]]
        for column, value in enumerate(values, 1):
            put(table, row, column, value, TNR, True)
    put(table, row + 1, 2, "Tổng cộng", BOLD)
    for column, total in [(3, 46), (4, 46), (5, 45), (6, 46), (7, 45)]:
        put(table, row + 1, column, total, BOLD)
    widths(table, 6, 56, 9, 7, 7, 7, 7)
    save(book, "huu-lung.xlsx")


TN_FIELDS = [
    ("Tây Ninh chung sức xây dựng nông thôn mới", "Sở Nông nghiệp và PTNT", "commune"),
    ("Doanh nghiệp Tây Ninh hội nhập và phát triển", "Sở Kế hoạch và Đầu tư", "business"),
    ("Toàn dân đoàn kết xây dựng đời sống văn hóa", "Sở VHTTDL", "village"),
    ("Dạy tốt - Học tốt", "Sở GD&ĐT", "school"),
    ("Y tế, chăm sóc sức khỏe Nhân dân", "Sở Y tế", "health"),
    ("Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", "Ban Tuyên giáo Tỉnh ủy", "office"),
    ("Cán bộ, công chức, viên chức Tây Ninh thi đua thực hiện văn hóa công sở", "Sở Nội vụ", "office"),
]


def to_tcvn3(text):
    """Letters of TCVN3 as the fonts of that charset show them when read as Latin: only what this sample needs."""
    from json import loads

    table = loads((HERE / "tcvn3.json").read_text(encoding="utf8"))
    return "".join(table.get(letter, letter) for letter in text)


def tay_ninh():
    """Old files among new ones: a sheet in TCVN3 fonts, one in decomposed Unicode, households, cooperatives, a summary of awards."""
    book = Workbook()
    ws = book.active
    ws.title = "DS tong hop"
    merged(ws, 1, 1, 8, "TỔNG HỢP DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN TỈNH TÂY NINH (ĐẾN THÁNG 6/2023)")
    for column, text in [(1, "Số TT"), (2, "Họ và tên"), (5, "Chức vụ, đơn vị công tác"), (6, "Lĩnh vực"), (7, "Cơ quan chủ trì"), (8, "Tóm tắt thành tích")]:
        merged(ws, 3, column, column, text, bottom=4)
    merged(ws, 3, 3, 4, "Năm sinh")
    put(ws, 4, 3, "Nam", BOLD)
    put(ws, 4, 4, "Nữ", BOLD)
    row = 5
    for at in range(1, 9):
        put(ws, row, at, at, ITALIC)
    for roman, title in (("I", "TẬP THỂ"), ("II", "CÁ NHÂN")):
        row += 1
        put(ws, row, 1, roman, BOLD)
        merged(ws, row, 2, 8, title)
        number = 0
        for field, lead, kind in TN_FIELDS:
            for at in range(7 if title == "TẬP THỂ" else 8):
                row, number = row + 1, number + 1
                name, male = person()
                if title == "TẬP THỂ":
                    values = [number, unique_collective(kind), None, None, None, field, lead, achievement()]
                else:
                    birth = f"{rng.randint(1, 28):02d}/{rng.randint(1, 12):02d}/{rng.randint(1965, 1995)}" if at % 2 else rng.randint(1965, 1995)
                    values = [number, name.upper() if at % 3 == 0 else name, birth if male else None, None if male else birth, f"Chuyên viên, {collective(kind)}", field, lead, achievement()]
                for column, value in enumerate(values, 1):
                    put(ws, row, column, value, TNR, True)
        row += 1
        put(ws, row, 2, "Cộng", BOLD)
        put(ws, row, 3, "x")
        put(ws, row, 4, "x")
    widths(ws, 7, 34, 11, 11, 40, 46, 26, 46)

    ws = book.create_sheet("Quoc phong")
    merged(ws, 1, 1, 4, "DANH SÁCH ĐIỂN HÌNH THỰC HIỆN NHIỆM VỤ QUỐC PHÒNG - AN NINH")
    header(ws, 3, ["STT", "Họ và tên", "Đơn vị", "Phân loại"])
    row = 3
    old = Font(name=".VnTime", size=12)
    for lead in ("Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"):
        for at in range(6):
            row += 1
            put(ws, row, 1, row - 3)
            put(ws, row, 2, to_tcvn3(person()[0]), old)
            put(ws, row, 3, lead)
            put(ws, row, 4, "CN")

    ws = book.create_sheet("Ho gia dinh, HTX")
    texts = ["STT", "Họ và tên chủ hộ", "Thôn, xã", "Mô hình phát triển kinh tế", "Quy mô", "Thu nhập/năm (tr.đ)", "Ghi chú"]
    merged(ws, 1, 1, 7, "HỘ GIA ĐÌNH PHÁT TRIỂN KINH TẾ, XÓA ĐÓI GIẢM NGHÈO – TÂY NINH CHUNG TAY VÌ NGƯỜI NGHÈO")
    header(ws, 3, texts)
    for at in range(1, 31):
        name = f"Hộ ông {person()[0]}"
        values = [at, unicodedata.normalize("NFD", name) if at % 4 == 0 else name, f"Ấp {at}, xã {place()}", "Mãng cầu, bò", f"{at % 5 + 1},5 ha", f"{150 + at} triệu", None]
        for column, value in enumerate(values, 1):
            put(ws, 3 + at, column, value, TNR, True)
    row = 38
    merged(ws, row, 1, 7, "HỢP TÁC XÃ, TỔ HỢP TÁC TIÊU BIỂU (PHONG TRÀO PHÁT TRIỂN KINH TẾ HỢP TÁC, HỢP TÁC XÃ)")
    header(ws, row + 2, ["STT", "Tên Hợp tác xã, Tổ hợp tác", "Người đại diện", "Năm thành lập", "Số thành viên", "Doanh thu (triệu đồng)", "Thành tích"])
    for at in range(1, 13):
        name = f"HTX Dịch vụ nông nghiệp {PLACES[at - 1]}" if at <= 8 else f"Tổ hợp tác {PLACES[at - 1]}"
        for column, value in enumerate([at, name, person()[0], 2012 + at % 8, 20 + at, 1000 + 50 * at, achievement()], 1):
            put(ws, row + 2 + at, column, value, TNR, True)
    widths(ws, 6, 34, 26, 26, 14, 18, 40)

    ws = book.create_sheet("Biểu 03")
    merged(ws, 1, 1, 5, "THỐNG KÊ KHEN THƯỞNG CẤP TỈNH NĂM 2022")
    header(ws, 3, ["STT", "Hình thức khen thưởng", "Tổng số", "Tập thể", "Tỷ lệ"])
    for row, values in enumerate([[1, "Bằng khen", 779, 271, "0.35%"], [2, "Chiến sĩ thi đua cấp tỉnh", 127, 0, "0%"], [3, "Cờ thi đua", 70, 70, "100%"]], 4):
        for column, value in enumerate(values, 1):
            put(ws, row, column, value, TNR, True)
    save(book, "tay-ninh.xlsx")


LC_ROOMS = ["Phòng Tổng hợp", "Phòng Nội chính", "Phòng Tổ chức Hành chính", "Phòng Quản trị - Tài vụ", "Ban Tiếp công dân", "Trung tâm Thông tin - Hội nghị"]


def lao_cai():
    """An office: one sheet a quarter, each division one person."""
    book = Workbook()
    ws = book.active
    ws.title = "Phòng ban"
    header(ws, 1, ["STT", "Tên phòng, ban, đơn vị"])
    for at, room in enumerate(LC_ROOMS, 1):
        put(ws, 1 + at, 1, at)
        put(ws, 1 + at, 2, room)
    staff = {room: [person()[0] for _ in range(4)] for room in LC_ROOMS}
    quarters = [(2021, 4)] + [(year, quarter) for year in (2022, 2023) for quarter in (1, 2, 3, 4)][:6]
    for year, quarter in quarters:
        roman = ["I", "II", "III", "IV"][quarter - 1]
        ws = book.create_sheet(f"Quý {roman}-{year}" if year != 2022 else f"Q{quarter}.{year}")
        merged(ws, 1, 1, 3, "VĂN PHÒNG UBND TỈNH LÀO CAI", TNR)
        merged(ws, 3, 1, 6, f"DANH SÁCH GIỚI THIỆU ĐIỂN HÌNH TIÊN TIẾN QUÝ {roman}/{year}")
        merged(ws, 4, 1, 6, "(kèm trích ngang thành tích)", ITALIC)
        header(ws, 6, ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Nội dung điển hình", "Trích ngang thành tích"])
        row = 6
        for at, room in enumerate(LC_ROOMS):
            if (year, quarter, at) in {(2022, 2, 3), (2023, 1, 5)}:
                continue
            row += 1
            values = [row - 6, f"Đ/c {rng.choice(staff[room])}", "Chuyên viên", room.replace("Phòng", "P.") if at == 1 else room, "CCHC", achievement()]
            for column, value in enumerate(values, 1):
                put(ws, row, column, value, TNR, True, WRAP)
        put(ws, row + 2, 1, "Người lập biểu", BOLD)
        put(ws, row + 2, 5, "TL. CHÁNH VĂN PHÒNG\nTRƯỞNG PHÒNG TCHC", BOLD)
        widths(ws, 6, 26, 16, 30, 20, 46)
    save(book, "lao-cai-office.xlsx")


for make in (clean, quang_tri, kon_ray, huu_lung, tay_ninh, lao_cai):
    used.clear()
    make()
