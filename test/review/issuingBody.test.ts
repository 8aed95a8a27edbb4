import { issuingBody } from "../../src/review/issuingBody";

test.each([
  ["Ủy ban nhân dân huyện Hữu Lũng", false, ["ỦY BAN NHÂN DÂN", "HUYỆN HỮU LŨNG"]],
  ["Ủy ban nhân dân thành phố Hồ Chí Minh", false, ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"]],
  ["Văn phòng Ủy ban nhân dân tỉnh Lào Cai", true, ["UBND TỈNH LÀO CAI", "VĂN PHÒNG"]],
  ["Phòng Văn hóa - Xã hội xã Tân Phú", false, ["PHÒNG VĂN HÓA - XÃ HỘI", "XÃ TÂN PHÚ"]],
  ["Sở Nội vụ", false, ["SỞ NỘI VỤ", ""]],
  ["", false, ["", ""]],
])("the letterhead of %p", (issuer, superior, lines) => {
  expect(issuingBody(issuer)).toEqual({ superior, lines });
});
