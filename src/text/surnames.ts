import { foldKey } from "./fold";

/** First words of personal names: Kinh surnames, then surnames and name particles of the other peoples whom lists from these provinces name. */
const surnames = new Set(
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Tạ Tăng Thái
  Chu Châu Cao La Lưu Lương Quách Thạch Kiều Khổng Kim Khương Lục Lã Lữ Mạc Nghiêm Ninh Nông Ông Phó Phí Quản Sầm Tào Tống Tôn Triệu Từ Văn
  Viên Vi Âu An Ân Bạch Bế Biện Cái Cù Cung Diệp Doãn Đàm Đậu Điền Đồng Đổng Đới Giang Giáp Hàn Hán Hầu Hình Hoa Hứa Hướng Kha Khúc Lại Liễu Lò Lộc Lô
  Luyện Lường Ma Mã Mông Nhâm Nhan Nhữ Ong Phù Phương Quan Quyền Sái Thân Thẩm Thi Thiều Thôi Tiêu Tiết Tòng Trang Trà Trầm Trình Ung Uông Ứng Vàng Vy Xa
  Bàn Cà Cầm Cứ Chảo Chẩu Giàng Hạng Hảng Hờ Kháng Khoàng Lầu Lèo Lềnh Lìm Lỳ Lù Lừ Lùng Mùa Mào Nùng Phàn Phà Phàng Pờ Quàng Quang Sìn Sình Sùng Sừng Tao
  Tẩn Tráng Thào Thền Thên Vừ Vù Xồng Và Vặc Vầy Đèo Hoàng Chìu Tằng Voòng Chíu Bế Hà Vảng Dì
  Ksor Kpă Siu Nay Rơ Rah Rmah Kpuih Puih Rcom Ksơr Niê Êban Byă Mlô Ayun Kbuôr Hmok Ktla Adrơng Knul Êñuôl Enuôl Ktul Hwing Ya Cil Liêng Bon Bing Cill
  Đinh Hồ Y A U Yă Danh Sơn Thị Neang Chau Chăng Kiên Trượng Bá Đàng Thành Quảng Ja Thổ Blúp Bríu Coor Alăng Zơrâm Pơloong Arất Bnướch Ating Tơ`
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(foldKey),
);

/** Whether a word begins personal names. */
export function isSurname(word: string): boolean {
  return surnames.has(foldKey(word));
}
