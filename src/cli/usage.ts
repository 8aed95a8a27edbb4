/** A command line that cannot be understood: exit status 2, with the sentence and the usage. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

export const usage = `Nêu Gương: kiểm tra danh sách điển hình tiên tiến theo kế hoạch, lập biểu và biểu đồ sơ kết, tổng kết.

  npm run --silent cli -- LỆNH …

  plans [--json]                                các kế hoạch có sẵn
  plan MÃ [--json]                              toàn bộ một kế hoạch
  template --plan MÃ -o RA.xlsx                 sổ mẫu để điền, có danh mục chọn
  check SỔ.xlsx [-o RA.xlsx] [--json]           kiểm tra; với -o thì ghi thêm trang “Kiểm tra”
  review SỔ.xlsx --stage mid-term|final -o RA.xlsx [--json]
                                                lập mọi biểu và biểu đồ sơ kết (mid-term) hoặc tổng kết (final)

  --plan MÃ          kế hoạch có sẵn (xem lệnh plans)
  --plan-file TỆP    kế hoạch trong tệp JSON
  --as-of NĂM-THÁNG-NGÀY   số liệu tính đến ngày
  --lang vi|en       ngôn ngữ của câu chữ (mặc định vi)
  --json             chỉ in JSON ra đầu ra chuẩn

Mã kết thúc: 0 không có lỗi, 1 có lỗi trong dữ liệu, 2 không thực hiện được (không ghi gì).`;
