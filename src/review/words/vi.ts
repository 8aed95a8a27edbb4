import type { Done, ReviewWords } from "./reviewWords";

const subject = {
  collective: "Tập thể",
  individual: "Cá nhân",
  household: "Hộ gia đình",
  cooperative: "Hợp tác xã",
  "cooperative-group": "Tổ hợp tác",
  farmer: "Nông dân",
  worker: "Công nhân",
  any: "Điển hình",
} as const;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ".");

function day(date: string): string {
  const [year = "", month = "", dayOfMonth = ""] = date.split("-");
  const m = Number(month);
  return `${Number(dayOfMonth) < 10 ? "0" : ""}${Number(dayOfMonth)}/${m < 3 ? "0" : ""}${m}/${year}`;
}

const quarterNames = ["I", "II", "III", "IV"] as const;

function period(label: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(label);
  if (quarter) return `quý ${quarterNames[Number(quarter[2]) - 1] ?? ""}/${quarter[1] ?? ""}`;
  return /^\d{4}$/.test(label) ? `năm ${label}` : `giai đoạn ${label}`;
}

function list(parts: readonly string[], last = " và "): string {
  return parts.length < 2 ? (parts[0] ?? "") : parts.slice(0, -1).join(", ") + last + (parts[parts.length - 1] ?? "");
}

const subjects: ReviewWords["subjects"] = (all) =>
  list(
    all.map((one, place) => (one === "any" ? "Mọi đối tượng" : place === 0 ? subject[one] : lower(subject[one]))),
    " hoặc ",
  );
const amount: ReviewWords["amount"] = ({ count: number, subjects: all }) =>
  `${count(number)} ${all.map((one) => lower(subject[one])).join(" hoặc ")}`;

/** Years of a period with nothing between them at which a line could end: "2021 - 2025" as "2021-2025". */
const unbroken = (title: string): string => title.replace(/(\d{4}) ?[-–] ?(\d{4})/g, "$1-$2");

/** Who is done of whom, who lacks most and how much, and how many of them a chart shows. */
function done({ done: number, all, worst, sofar, shown }: Done, kind: string, lacking: string): string {
  const full = `đủ chỉ tiêu${sofar ? " cả giai đoạn" : ""}`;
  const who =
    number === all && all > 1
      ? `Cả ${count(all)} ${kind} đã ${full}`
      : number === 0 && all > 1
        ? `Chưa ${kind} nào trong ${count(all)} ${kind} ${full}`
        : `${count(number)}/${count(all)} ${kind} đã ${full}`;
  const most = worst === null ? "" : `; ${sofar ? "còn phải có thêm" : "còn thiếu"} nhiều nhất: ${worst}, ${lacking}`;
  return `${who}${most}.${shown < all ? ` Biểu đồ vẽ ${count(shown)} ${kind} còn thiếu nhiều nhất.` : ""}`;
}

/** Vietnamese wording of the review tabs. */
export const vi: ReviewWords = {
  count,
  day,
  moment: (text) => {
    const time = /T(\d{2}:\d{2})/.exec(text);
    return `${time ? `${time[1] ?? ""} ` : ""}ngày ${day(text.slice(0, 10))}`;
  },
  period,
  shortPeriod: (label) => {
    const quarter = /^(\d{4})-Q([1-4])$/.exec(label);
    return quarter ? `${quarterNames[Number(quarter[2]) - 1] ?? ""}/${quarter[1] ?? ""}` : label;
  },
  subject,
  subjects,
  amount,
  status: { met: "Đạt", short: "Thiếu", "in-progress": "Đang thực hiện", "not-due": "Chưa đến kỳ", "no-number": "Không giao số" },
  reason: {
    "no-field": "Chưa rõ lĩnh vực",
    "no-subject": "Chưa rõ đối tượng",
    "subject-not-eligible": "Đối tượng không thuộc chỉ tiêu",
    "no-lead": "Chưa rõ cơ quan chủ trì",
    "wrong-lead": "Sai cơ quan chủ trì",
    "no-unit": "Chưa rõ đơn vị",
    "unit-not-registered": "Đơn vị chưa có trong danh mục",
    "no-period": "Chưa rõ năm hoặc quý",
    "outside-period": "Ngoài thời gian của kế hoạch",
    "after-as-of": "Sau ngày chốt số liệu",
    duplicate: "Trùng dòng đã tính",
  },
  severity: { error: "Lỗi", warning: "Cảnh báo", info: "Lưu ý" },
  sheetKind: {
    nominees: "Danh sách điển hình",
    quotas: "Bảng chỉ tiêu",
    units: "Danh mục đơn vị",
    targets: "Mục tiêu đích danh",
    other: "Không dùng",
  },
  otherKind: {
    empty: "Không dùng: trang trống",
    summary: "Không dùng: bảng tổng hợp, báo cáo",
    "own-tab": "Không dùng: trang của Nêu Gương",
    plan: "Văn bản kế hoạch",
    unrecognised: "Không dùng: chưa nhận ra",
  },
  certainty: { sure: "Chắc chắn", doubtful: "Suy đoán", unknown: "Chưa nhận ra", chosen: "Người dùng chọn" },
  source: {
    cell: "đọc trong ô",
    tick: "dấu đánh ở cột",
    group: "dòng nhóm phía trên",
    above: "ô phía trên (gộp ô, dấu nháy)",
    title: "tiêu đề bảng",
    "sheet-name": "tên trang tính",
    name: "tên gọi",
    lead: "cơ quan chủ trì",
    field: "lĩnh vực",
    unit: "đơn vị",
    date: "ngày quyết định",
    plan: "kế hoạch",
    none: "không có",
  },
  column: {
    index: "Số thứ tự",
    name: "Họ tên, tên tập thể",
    lastName: "Họ và tên đệm",
    firstName: "Tên",
    honorific: "Ông, bà",
    subject: "Đối tượng",
    subjectTick: "Đối tượng (đánh dấu)",
    field: "Lĩnh vực",
    fieldTick: "Lĩnh vực (đánh dấu)",
    lead: "Cơ quan chủ trì",
    unit: "Đơn vị",
    positionUnit: "Chức vụ, đơn vị",
    year: "Năm",
    yearTick: "Năm (đánh dấu)",
    quarter: "Quý",
    period: "Kỳ",
    date: "Ngày",
    birthMale: "Ngày sinh (nam)",
    birthFemale: "Ngày sinh (nữ)",
    quota: "Chỉ tiêu",
    achieved: "Thực hiện",
    ratio: "Tỷ lệ",
    total: "Tổng",
    unitClass: "Loại đơn vị",
    activeFrom: "Hoạt động từ",
    activeTo: "Hoạt động đến",
    aliases: "Tên khác",
    targetTitle: "Danh hiệu phấn đấu",
    deadline: "Thời hạn",
    status: "Tình trạng",
    sensitive: "Thông tin cá nhân (không đọc)",
    position: "Chức vụ",
    address: "Địa chỉ",
    achievement: "Thành tích",
    award: "Hình thức khen thưởng",
    awardKind: "Loại khen thưởng",
    decision: "Số quyết định",
    level: "Cấp",
    stage: "Giai đoạn",
    sex: "Giới tính",
    birth: "Ngày sinh",
    note: "Ghi chú",
  },
  tab: {
    overview: "Tổng quan",
    "by-field": "TH lĩnh vực",
    "by-lead": "TH cơ quan chủ trì",
    "by-unit": "TH đơn vị",
    byYear: "TH theo năm",
    byQuarter: "TH theo quý",
    structure: "Cơ cấu",
    missing: "Còn thiếu",
    targets: "Mục tiêu",
    honour: "Bảng vinh danh",
    nominees: "DS điển hình",
    quotas: "Chi tiết chỉ tiêu",
    findings: "Kiểm tra",
    sources: "Nguồn và quy tắc",
  },
  title: {
    report: { "mid-term": "BÁO CÁO SƠ KẾT", final: "BÁO CÁO TỔNG KẾT" },
    reportSubject: (title) => (/^kế hoạch/i.test(title) ? `Thực hiện ${unbroken(title)}` : `Thực hiện Kế hoạch ${lower(unbroken(title))}`),
    appendix: (roman) => `Phụ lục ${roman}`,
    attached: {
      "mid-term": "(Kèm theo Báo cáo sơ kết số        /BC-        ngày       tháng       năm         )",
      final: "(Kèm theo Báo cáo tổng kết số        /BC-        ngày       tháng       năm         )",
    },
    asOf: (date) => `(Số liệu tính đến ngày ${day(date)})`,
    nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    reportNumber: "Số:           /BC-",
    placeDate: (place, year) => `${place === "" ? "……………" : place}, ngày       tháng       năm ${year}`,
    byField: "TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU THEO LĨNH VỰC, PHONG TRÀO THI ĐUA",
    byLead: "TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU THEO CƠ QUAN CHỦ TRÌ",
    byUnit: "TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU THEO ĐƠN VỊ",
    byYear: "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN THEO NĂM",
    byQuarter: "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN THEO QUÝ",
    structure: "CƠ CẤU ĐIỂN HÌNH TIÊN TIẾN",
    missing: "CHỈ TIÊU ĐIỂN HÌNH TIÊN TIẾN CÒN THIẾU",
    targets: "KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU GIAO ĐÍCH DANH",
    nominees: {
      "mid-term": "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN ĐẾN KỲ SƠ KẾT",
      final: "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN ĐẾN KỲ TỔNG KẾT",
    },
    quotas: "CHI TIẾT TỪNG DÒNG CHỈ TIÊU",
    findings: "KẾT QUẢ KIỂM TRA DANH SÁCH",
    accepted: "CÁC NGOẠI LỆ ĐÃ ĐƯỢC CHẤP NHẬN",
    sources: "NGUỒN SỐ LIỆU VÀ QUY TẮC TÍNH",
    honour: "BẢNG VINH DANH",
    honourSubject: "ĐIỂN HÌNH TIÊN TIẾN",
  },
  sign: { maker: "NGƯỜI LẬP BIỂU", head: "THỦ TRƯỞNG ĐƠN VỊ", makerHint: "(Ký, họ và tên)", headHint: "(Ký, họ và tên, đóng dấu)" },
  head: {
    index: "STT",
    field: "Lĩnh vực, phong trào thi đua",
    lead: "Cơ quan chủ trì",
    leadOfField: "Lĩnh vực chủ trì",
    unit: "Đơn vị",
    subject: "Đối tượng",
    asked: "Chỉ tiêu",
    have: "Thực hiện",
    missing: "Còn thiếu",
    overdue: "Thiếu đã hết hạn",
    surplus: "Vượt",
    completion: "Tỷ lệ hoàn thành",
    clause: "Điều khoản",
    code: "Mã",
    owner: "Cơ quan, đơn vị",
    period: "Kỳ",
    due: "Thời hạn",
    agreed: "Số trong bảng chỉ tiêu",
    status: "Trạng thái",
    lines: "Số dòng chỉ tiêu",
    year: "Năm",
    quarter: "Quý",
    allTotal: "Tổng số",
    share: "Tỷ trọng",
    name: "Họ và tên, tên tập thể",
    position: "Chức vụ, địa chỉ",
    achievement: "Thành tích tiêu biểu",
    source: "Nguồn",
    counted: "Được tính",
    quotaCode: "Mã chỉ tiêu",
    countedAs: "Tính là",
    countedField: "Tính cho lĩnh vực",
    countedPeriod: "Kỳ tính",
    reason: "Lý do chưa tính",
    acceptedBecause: "Lý do chấp nhận",
    acceptedOn: "Ngày chấp nhận",
    severity: "Mức",
    kind: "Loại",
    sheet: "Trang tính",
    cell: "Ô",
    content: "Nội dung",
    what: "Nội dung còn thiếu",
    responsible: "Cơ quan, đơn vị chịu trách nhiệm",
    deadline: "Thời hạn",
    event: "Công việc",
    level: "Nơi thực hiện",
    targetTitle: "Mục tiêu phấn đấu",
    takenFor: "Được hiểu là",
    headerRow: "Dòng tiêu đề",
    records: "Số dòng đọc được",
    column: "Cột",
    headerText: "Tiêu đề cột",
    tableTitle: "Tiêu đề bảng",
    meaning: "Hiểu là",
    certainty: "Mức chắc chắn",
    words: "Nguyên văn kế hoạch",
    reading: "Cách hiểu để tính",
    type: "Đối tượng",
    number: "Số lượng",
  },
  tile: {
    asked: "chỉ tiêu cả giai đoạn",
    have: "điển hình đã tính vào chỉ tiêu",
    missing: "còn thiếu so với chỉ tiêu",
    findings: "phát hiện cần xem lại",
    accepted: (value) => ` (${count(value)} ngoại lệ được chấp nhận)`,
    listed: "điển hình trong danh sách",
  },
  label: {
    noLead: "Kế hoạch không ghi cơ quan chủ trì",
    noField: "Không ghi lĩnh vực",
    noType: "Chưa rõ đối tượng",
    noYear: "Chưa ghi",
    anyField: "Mọi lĩnh vực",
    noNumber: "không giao",
    coverageGroup: "Lĩnh vực không giao chỉ tiêu số lượng (theo dõi)",
    unitGroup: "Chỉ tiêu giao cho từng đơn vị (mọi lĩnh vực)",
    fieldGroup: "Chỉ tiêu theo lĩnh vực",
    yes: "x",
    total: "TỔNG CỘNG",
    matches: "khớp",
    differs: "lệch, cần xem lại",
    crossCheck: "Đối chiếu số thực hiện với danh sách điển hình:",
    chartData: "Số liệu của biểu đồ",
    helperNote: "Các cột từ đây sang phải dùng cho công thức của các bảng tổng hợp, không in",
    unitClassQuota: (unitClass, units) => `${unitClass} (${count(units)} đơn vị)`,
    strive: "phấn đấu",
    targetDone: "Đã đạt",
    targetNotDone: "Chưa đạt",
    targetUnknown: "Chưa có số liệu",
    quotaDue: (text) => `Hết hạn chỉ tiêu ${text}`,
    ahead: "Các mốc thời gian sắp tới",
    statusTable: "Tình hình thực hiện các dòng chỉ tiêu",
    mostMissing: "Còn thiếu nhiều nhất",
    matrix: "Thực hiện so với chỉ tiêu của từng kỳ",
    typeTable: "Cơ cấu theo đối tượng",
    fieldTypeTable: "Cơ cấu theo lĩnh vực và đối tượng",
    uncountedTable: "Có trong danh sách nhưng chưa được tính",
    missingOverdue: "Đã hết hạn",
    missingRunning: "Đang trong thời hạn thực hiện",
    about: "Thông tin chung",
    filesAndSheets: "Các trang tính đã đọc",
    columnsRead: "Các cột đã đọc",
    inferred: "Giá trị được suy ra, không đọc trực tiếp trong ô",
    clauses: "Điều khoản của kế hoạch và cách hiểu",
    readings: "Quy tắc tính",
    shared: "(tính chung)",
    wholeWorkbook: "Cả tệp",
  },
  about: {
    plan: "Kế hoạch",
    number: "Số, ký hiệu",
    issuer: "Cơ quan ban hành",
    period: "Thời gian thực hiện",
    standingBody: "Cơ quan thường trực",
    parent: "Căn cứ kế hoạch cấp trên",
    asOf: "Số liệu tính đến ngày",
    file: "Tệp số liệu",
    writtenAt: "Lập lúc",
    noNumber: "không ghi số",
  },
  note: {
    unitOfCount: "Đơn vị tính: điển hình",
    surplus:
      "Tỷ lệ hoàn thành = (chỉ tiêu − còn thiếu) : chỉ tiêu. Phần vượt ở dòng này không bù cho phần thiếu ở dòng khác; tỷ lệ không cộng dồn.",
    unitsApart: "Chỉ tiêu giao cho từng đơn vị được tổng hợp riêng theo đơn vị, không nằm trong bảng này.",
    fromList: (tab) => `Số thực hiện đếm bằng công thức từ trang “${tab}”: lọc cột “Mã chỉ tiêu” để xem từng tên.`,
    fromLedger: (tab) => `Từng dòng chỉ tiêu, từng kỳ có ở trang “${tab}”.`,
    coverage: "Kế hoạch không giao số lượng cho các lĩnh vực này, nên chỉ theo dõi số điển hình đã có, không tính đạt hay thiếu.",
    periodKinds: (asked) =>
      `Số trong ô là kết quả thực hiện của kỳ; chỉ tiêu mỗi kỳ: ${asked}. Ô in đậm có nền là kỳ đã hết hạn mà còn thiếu.`,
    matrix: "Số trong ô là kết quả thực hiện của kỳ. Ô in đậm có nền là kỳ đã hết hạn mà còn thiếu; “·” là kỳ chưa đến.",
    noFieldChart: "Không vẽ biểu đồ theo lĩnh vực vì chỉ tiêu không giao theo lĩnh vực.",
    notDueMark: "“–”: kỳ không giao chỉ tiêu.",
    noNominees: "Danh sách chưa có điển hình nào.",
    noFindings: "Không có phát hiện nào: danh sách phù hợp với kế hoạch.",
    noOpenFindings: "Không còn phát hiện nào ngoài các ngoại lệ đã được chấp nhận.",
    accepted: "Những phát hiện sau đây đã được người phụ trách xem và chấp nhận, không tính vào số phát hiện cần xem lại.",
    nothingMissing: "Không còn chỉ tiêu nào thiếu ở các kỳ đã đến hạn hoặc đang thực hiện.",
    noQuotas: "Chưa có chỉ tiêu bằng số để so sánh: kế hoạch không giao số lượng, hoặc tệp chưa có danh mục đơn vị.",
    severalYears: "Theo năm ghi trong danh sách của những điển hình được tính.",
    reading: [
      "“Ít nhất”: số tối thiểu cho từng đối tượng; tập thể không bù cho cá nhân và ngược lại.",
      "Cơ quan chủ trì chịu “mỗi cơ quan” thì tính riêng từng cơ quan; cùng chủ trì mà không ghi “mỗi” thì tính chung.",
      "Chỉ tiêu cả giai đoạn không chia theo năm: tại kỳ sơ kết chỉ nêu tiến độ, chưa kết luận thiếu.",
      "Chỉ tiêu hằng năm, hằng quý: kỳ đã qua phải đủ; kỳ đang chạy ghi “Đang thực hiện”.",
      "Một điển hình được tính một lần cho lĩnh vực và kỳ đã ghi; dòng trùng hẳn chỉ tính một lần. Trùng tên không có nghĩa là trùng người.",
      "Điển hình ghi sau ngày chốt số liệu hoặc ngoài thời gian kế hoạch không được tính.",
    ],
    termProgress: "Chỉ tiêu giao cho cả giai đoạn; số liệu tại kỳ sơ kết là tiến độ, chưa phải kết luận thiếu.",
    leadOther: "Đơn vị đồng chủ trì tính chung được ghi thành một dòng riêng.",
  },
  chart: {
    askedHave: "Chỉ tiêu và thực hiện theo lĩnh vực",
    completionByLead: "Tỷ lệ hoàn thành của cơ quan chủ trì (đã đạt/chỉ tiêu)",
    byPeriod: (quarters) => `Số điển hình theo ${quarters ? "quý" : "năm"} và đối tượng`,
    structure: "Cơ cấu theo đối tượng",
    fieldShare: "Số điển hình theo lĩnh vực và đối tượng",
    standing: "Tình hình các dòng chỉ tiêu",
    byUnit: "Chỉ tiêu và thực hiện theo đơn vị",
    count: "Số điển hình",
  },
  say: {
    fieldsDone: (f) => done(f, "lĩnh vực", list(f.amounts.map(amount))),
    leadsDone: (f) => done(f, "cơ quan chủ trì", `${count(f.missing)} điển hình`),
    unitsDone: (f) => done(f, "đơn vị", `${count(f.missing)} điển hình`),
    standing: ({ met, inProgress, short, notDue, all }) => {
      const open = [
        ...(inProgress > 0 ? [`${count(inProgress)} đang thực hiện`] : []),
        ...(short > 0 ? [`${count(short)} thiếu khi đã hết hạn`] : []),
        ...(notDue > 0 ? [`${count(notDue)} chưa đến kỳ`] : []),
      ];
      if (met === all) return all === 1 ? "Dòng chỉ tiêu duy nhất đã đạt." : `Cả ${count(all)} dòng chỉ tiêu đều đạt.`;
      if (met === 0) return `Trong ${count(all)} dòng chỉ tiêu, chưa dòng nào đạt: ${list(open)}.`;
      return `Trong ${count(all)} dòng chỉ tiêu: ${list([`${count(met)} đạt`, ...open])}.`;
    },
    periods: ({ total, undated, periods, best, bestCount, quarters }) =>
      best === null
        ? `Danh sách không ghi ${quarters ? "quý" : "năm"} của ${count(undated)} điển hình được tính.`
        : `${count(total)} điển hình trong ${count(periods)} ${quarters ? "quý" : "năm"} có số liệu; nhiều nhất là ${best} với ${count(bestCount)} điển hình` +
          (undated > 0 ? `; ${count(undated)} điển hình chưa ghi ${quarters ? "quý" : "năm"}.` : "."),
    periodsDone: ({ done, due, missing, quarters }) =>
      `${count(done)}/${count(due)} ${quarters ? "quý" : "năm"} đã hết hạn đủ chỉ tiêu` +
      (missing > 0 ? `; các kỳ đã hết hạn còn thiếu ${count(missing)}.` : "."),
    structure: ({ total, parts }) =>
      `${count(total)} điển hình được tính: ${list(parts.map((part) => `${count(part.count)} ${lower(part.type)} (${Math.round(part.share * 100)}%)`))}.`,
    fieldShare: ({ best, bestCount, share, empty, all, shown }) =>
      `Nhiều nhất là ${best}: ${count(bestCount)} điển hình (${Math.round(share * 100)}%)` +
      (empty > 0 ? `; ${count(empty)} lĩnh vực chưa có điển hình nào.` : "; lĩnh vực nào cũng đã có điển hình.") +
      (shown < all ? ` Biểu đồ vẽ ${count(shown)} lĩnh vực có nhiều điển hình nhất.` : ""),
    missingLead: ({ lines, missing, overdue }) =>
      `Còn thiếu ${count(missing)} điển hình ở ${count(lines)} chỉ tiêu đã đến hạn hoặc đang thực hiện` +
      (overdue === missing ? "; tất cả đã hết hạn." : overdue > 0 ? `; ${count(overdue)} đã hết hạn.` : "; chưa có phần nào hết hạn."),
    later: ({ asked, missing, periods }) =>
      `Các kỳ chưa đến (${periods}) giao ${count(asked)} điển hình, còn phải có thêm ${count(missing)}.`,
    targets: ({ done, all, open }) =>
      `${count(done)}/${count(all)} mục tiêu đã đạt` + (open > 0 ? `; ${count(open)} mục tiêu chưa có số liệu trong tệp.` : "."),
    chosenTimes: (times) => `${times} lần được chọn`,
    honour: ({ total, parts, fields }) =>
      `${count(total)} điển hình tiên tiến` +
      (parts.length > 0 ? ` (${list(parts.map((part) => `${count(part.count)} ${lower(subject[part.type])}`))})` : "") +
      (fields > 0 ? ` trên ${count(fields)} lĩnh vực` : ""),
    nominees: ({ total, counted }) => `Danh sách có ${count(total)} dòng; ${count(counted)} được tính theo kế hoạch.`,
    noChart: "Chưa có số liệu để vẽ biểu đồ.",
  },
  reading: ({ atLeast, number, subjects: all, accepts, per, scope, leads, unitClass, strive }) =>
    [
      `${strive ? "Phấn đấu " : ""}${atLeast ? (strive ? "ít nhất " : "Ít nhất ") : ""}${amount({ count: number, subjects: all })}`,
      ...(accepts.length > 0 ? [`nhận cả ${list(accepts.map((one) => lower(subject[one])))}`] : []),
      per === "term" ? "tính cho cả giai đoạn" : per === "year" ? "tính riêng từng năm" : "tính riêng từng quý",
      scope === "each-unit"
        ? `từng đơn vị thuộc ${lower(unitClass ?? "danh mục")}`
        : scope === "each-lead"
          ? `từng cơ quan trong ${count(leads)} cơ quan`
          : scope === "shared-leads"
            ? `${count(leads)} cơ quan tính chung`
            : "một cơ quan chủ trì",
      ...(atLeast ? [] : ["thiếu thì báo thiếu, vượt thì chỉ ghi nhận"]),
    ].join("; ") + ".",
};
