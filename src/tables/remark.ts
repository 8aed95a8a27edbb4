import { memoiseText } from "../text/memoise";

const remark =
  /^[*(\s]*(?:ghi chú|lưu ý|chú ý|chú thích|g\/chú)\s*(?:\(\d{1,2}\)\s*)?[:.]\s*\S|^\s*(?:\(?\*{1,3}\)?|\(\d{1,2}\))\s*(?:ghi chú|lưu ý|chú ý|chú thích|số liệu|danh sách)(?![\p{L}])|^[-–\s]*trang\s*(?:số\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–\s]*$|^(?:chuyển|tiếp theo) (?:sang )?trang(?: sau| trước)?\.?$/iu;

/** Whether a line is a remark under or in a table and no record or heading: "Ghi chú: …", "(*) Lưu ý …", "Trang 2/5". */
export const isRemark: (text: string) => boolean = memoiseText((text) => remark.test(text));
