import { foldKey, looseKey } from "./fold";
import { memoiseText } from "./memoise";

/**
 * How offices shorten names of bodies, fields and things, as `foldKey` leaves them ("GD&ĐT" → "gd đt"), and what they stand for.
 * Sources: domain.md §2.4 and the wording of the five plans.
 */
const meanings: readonly (readonly [written: readonly string[], meaning: string])[] = [
  // state and party bodies
  [["UBND"], "ủy ban nhân dân"],
  [["HĐND"], "hội đồng nhân dân"],
  [
    ["UBMTTQVN", "UB MTTQVN", "UB MTTQ VN", "UBMTTQ VN", "MTTQVN", "MTTQ VN", "UBMTTQ", "UB MTTQ", "UB MT", "UBMT", "MTTQ"],
    "ủy ban mặt trận tổ quốc việt nam",
  ],
  [["BTG", "Ban TG", "Ban Tuyên giáo"], "ban tuyên giáo"],
  [["BTGDV", "Ban TGDV"], "ban tuyên giáo và dân vận"],
  [["BDV", "Ban DV"], "ban dân vận"],
  [["BTC", "Ban TC"], "ban tổ chức"],
  [["BNC"], "ban nội chính"],
  [["UBKT", "UB KT"], "ủy ban kiểm tra"],
  [["VPUB", "VP UB", "VP UBND", "VPUBND"], "văn phòng ủy ban nhân dân"],
  [["VPĐP", "VP ĐP"], "văn phòng điều phối"],
  [["VPĐPNTM", "VPĐP NTM", "VP ĐP NTM", "VPĐP XD NTM", "VP điều phối NTM", "Văn phòng NTM", "VP NTM"], "văn phòng điều phối nông thôn mới"],
  [["VP"], "văn phòng"],
  [["TW", "T.Ư"], "trung ương"],
  [["TĐKT", "TĐ KT"], "thi đua khen thưởng"],
  // branches that share "và"
  [["GD&ĐT", "GDĐT", "GD-DT", "GDDT", "GD và ĐT", "Giáo dục - Đào tạo"], "giáo dục và đào tạo"],
  [
    ["NN&PTNT", "NNPTNT", "NN-PTNT", "NN và PTNT", "NN & PT nông thôn", "Nông nghiệp & PTNT", "Nông nghiệp và PTNT", "NN PT NT"],
    "nông nghiệp và phát triển nông thôn",
  ],
  [["NN&MT", "NNMT", "NN và MT"], "nông nghiệp và môi trường"],
  [
    [
      "LĐ-TB&XH",
      "LĐTBXH",
      "LĐTB&XH",
      "LĐ-TBXH",
      "LĐ TB và XH",
      "LĐTB và XH",
      "LĐ-TB-XH",
      "LDTBXH",
      "LD-TB&XH",
      "Lao động - TB&XH",
      "Lao động TBXH",
      "LĐ Thương binh và XH",
      "LĐ - Thương binh và Xã hội",
    ],
    "lao động thương binh và xã hội",
  ],
  [["KH&ĐT", "KHĐT", "KH và ĐT", "KH&DT", "KHDT"], "kế hoạch và đầu tư"],
  [["KH&CN", "KHCN", "KH và CN"], "khoa học và công nghệ"],
  [["TT&TT", "TTTT", "TT và TT"], "thông tin và truyền thông"],
  [["VH,TT&DL", "VHTTDL", "VHTT&DL", "VH-TT-DL", "VH TT và DL", "VHTT và DL", "VHTT-DL"], "văn hóa thể thao và du lịch"],
  [["VHTT", "VH&TT", "VH-TT", "VH và TT"], "văn hóa và thông tin"],
  [["VHXH", "VH-XH", "VH&XH"], "văn hóa xã hội"],
  [["TN&MT", "TNMT", "TN và MT"], "tài nguyên và môi trường"],
  [["TC-KH", "TCKH", "TC&KH"], "tài chính kế hoạch"],
  [["KT-HT", "KTHT", "KT&HT", "Kinh tế và Hạ tầng"], "kinh tế hạ tầng"],
  [["DT&TG", "DTTG"], "dân tộc và tôn giáo"],
  [["KTXH", "KT-XH"], "kinh tế xã hội"],
  [["GTVT", "GT-VT"], "giao thông vận tải"],
  [["NV"], "nội vụ"],
  [["GDTX"], "giáo dục thường xuyên"],
  [["GDNN"], "giáo dục nghề nghiệp"],
  [["GDNN-GDTX"], "giáo dục nghề nghiệp giáo dục thường xuyên"],
  [["BHXH"], "bảo hiểm xã hội"],
  [["KBNN"], "kho bạc nhà nước"],
  [["NHCSXH"], "ngân hàng chính sách xã hội"],
  [["SGD&ĐT", "SGDĐT"], "sở giáo dục và đào tạo"],
  [["PGD&ĐT", "PGDĐT"], "phòng giáo dục và đào tạo"],
  [["SNN&PTNT", "SNNPTNT"], "sở nông nghiệp và phát triển nông thôn"],
  [["SNV"], "sở nội vụ"],
  [["SYT"], "sở y tế"],
  [["SLĐTBXH", "SLĐ-TB&XH"], "sở lao động thương binh và xã hội"],
  [["SKHĐT", "SKH&ĐT"], "sở kế hoạch và đầu tư"],
  [["SKHCN", "SKH&CN"], "sở khoa học và công nghệ"],
  [["Sở TP"], "sở tư pháp"],
  [["Phòng TP", "P.TP"], "phòng tư pháp"],
  [["Sở KH-ĐT"], "sở kế hoạch và đầu tư"],
  // armed forces
  [["BCHQS", "BCH QS", "Ban CHQS"], "ban chỉ huy quân sự"],
  [["Bộ CHQS", "Bộ CH QS", "BCH quân sự"], "bộ chỉ huy quân sự"],
  [["BCHQS tỉnh", "BCH QS tỉnh"], "bộ chỉ huy quân sự tỉnh"],
  [["BĐBP", "BCH BĐBP", "Bộ CH BĐBP", "BCHBĐBP", "Bộ CHBĐBP"], "bộ đội biên phòng"],
  [["CA tỉnh", "C.A tỉnh"], "công an tỉnh"],
  [["CA huyện", "C.A huyện"], "công an huyện"],
  [["CA xã"], "công an xã"],
  [["CATP", "CA TP"], "công an thành phố"],
  [["CSGT"], "cảnh sát giao thông"],
  [["PCCC"], "phòng cháy chữa cháy"],
  [["LLVT"], "lực lượng vũ trang"],
  [["DQTV"], "dân quân tự vệ"],
  [["QP-AN", "QPAN", "QP&AN", "AN-QP", "ANQP"], "quốc phòng an ninh"],
  [["ANTQ"], "an ninh tổ quốc"],
  [["ANTT"], "an ninh trật tự"],
  // mass organisations
  [["HND", "Hội ND"], "hội nông dân"],
  [["HPN", "HLHPN", "Hội PN", "Hội LHPN", "LHPN", "Hội LH Phụ nữ", "Hội LH PN"], "hội liên hiệp phụ nữ"],
  [["HCCB", "Hội CCB"], "hội cựu chiến binh"],
  [["CCB"], "cựu chiến binh"],
  [["ĐTN", "Đoàn TN", "Đoàn TNCS", "Đoàn TNCSHCM", "Đoàn TNCS HCM", "TNCS"], "đoàn thanh niên cộng sản hồ chí minh"],
  [["LĐLĐ"], "liên đoàn lao động"],
  [["LMHTX", "LM HTX", "Liên minh HTX"], "liên minh hợp tác xã"],
  [["HHDN", "Hiệp hội DN", "HH DN", "HH Doanh nghiệp"], "hiệp hội doanh nghiệp"],
  [["Hội DNT", "HDNT"], "hội doanh nhân trẻ"],
  [["HCTĐ", "Hội CTĐ"], "hội chữ thập đỏ"],
  [["CĐVC"], "công đoàn viên chức"],
  [["CĐCS"], "công đoàn cơ sở"],
  // kinds of unit and people
  [["HTX"], "hợp tác xã"],
  [["THT", "Tổ HT"], "tổ hợp tác"],
  [["HGĐ", "Hộ GĐ"], "hộ gia đình"],
  [["DN"], "doanh nghiệp"],
  [["DNTN"], "doanh nghiệp tư nhân"],
  [["Cty", "C.ty", "Cty."], "công ty"],
  [["TNHH MTV"], "trách nhiệm hữu hạn một thành viên"],
  [["TNHH"], "trách nhiệm hữu hạn"],
  [["CLB"], "câu lạc bộ"],
  [["NLĐ"], "người lao động"],
  [["CBCCVC", "CBCC VC", "CB,CC,VC", "CBCC,VC", "CB,CCVC"], "cán bộ công chức viên chức"],
  [["CBCCVC-LĐ", "CBCCVCLĐ", "CBCCVC,LĐ", "CB,CC,VC,NLĐ", "CBCCVC,NLĐ"], "cán bộ công chức viên chức người lao động"],
  [["CNVCLĐ", "CNVC-LĐ", "CNVC LĐ", "CNVC,LĐ"], "công nhân viên chức lao động"],
  [["CNLĐ"], "công nhân lao động"],
  [["CBCS"], "cán bộ chiến sĩ"],
  [["TTYT", "TT Y tế"], "trung tâm y tế"],
  [["BVĐK"], "bệnh viện đa khoa"],
  [["TYT", "Trạm YT"], "trạm y tế"],
  [["ĐHTT"], "điển hình tiên tiến"],
  [["THCS"], "trung học cơ sở"],
  [["THPT"], "trung học phổ thông"],
  [["PTDTNT"], "phổ thông dân tộc nội trú"],
  [["PTDTBT"], "phổ thông dân tộc bán trú"],
  [["TH&THCS"], "tiểu học và trung học cơ sở"],
  [["TDP"], "tổ dân phố"],
  [["KDC"], "khu dân cư"],
  [["DTTS"], "dân tộc thiểu số"],
  // movements and fields
  [["CCHC"], "cải cách hành chính"],
  [["XDNTM", "XD NTM"], "xây dựng nông thôn mới"],
  [["NTM"], "nông thôn mới"],
  [["TDĐKXDĐSVH", "TDĐK XDĐSVH", "TDĐK XD ĐSVH", "TDĐKXD ĐSVH"], "toàn dân đoàn kết xây dựng đời sống văn hóa"],
  [["XDĐSVH", "XD ĐSVH"], "xây dựng đời sống văn hóa"],
  [["ĐSVH"], "đời sống văn hóa"],
  [["TDĐK"], "toàn dân đoàn kết"],
  [["VHCS"], "văn hóa công sở"],
  [["PBGDPL"], "phổ biến giáo dục pháp luật"],
  [["QCDC", "QCDCCS", "QCDC cơ sở", "QCDC ở cơ sở"], "quy chế dân chủ ở cơ sở"],
  [["SX-KD", "SXKD", "SX,KD"], "sản xuất kinh doanh"],
  [["HTQT"], "hợp tác quốc tế"],
  [["KTTT"], "kinh tế tập thể"],
  [["CĐS", "CNTT-CĐS"], "chuyển đổi số"],
  [["ĐMST"], "đổi mới sáng tạo"],
  [["XĐGN"], "xóa đói giảm nghèo"],
  [["ASXH"], "an sinh xã hội"],
  [
    ["HT Bác", "HT và LT Bác", "HT&LT Bác", "HT Bac", "Học tập Bác", "Học Bác", "Làm theo Bác"],
    "học tập và làm theo tư tưởng đạo đức phong cách hồ chí minh",
  ],
  [["HT&LT", "HT và LT"], "học tập và làm theo"],
  [["TTĐĐPC HCM", "TTĐĐPCHCM", "TT ĐĐ PC HCM", "TT,ĐĐ,PC HCM"], "tư tưởng đạo đức phong cách hồ chí minh"],
  [["HCM", "Chủ tịch Hồ Chí Minh", "Bác Hồ"], "hồ chí minh"],
  [["Làm theo gương Bác", "làm theo Bác", "theo gương Bác"], "làm theo tư tưởng đạo đức phong cách hồ chí minh"],
  [["ATGT"], "an toàn giao thông"],
  [["BVMT"], "bảo vệ môi trường"],
  [["KHKT"], "khoa học kỹ thuật"],
  [["PTKT"], "phát triển kinh tế"],
  [["VSTBPN"], "vì sự tiến bộ phụ nữ"],
  [["TDTT"], "thể dục thể thao"],
  [["VN"], "việt nam"],
  [["TP"], "thành phố"],
  [["TX"], "thị xã"],
];

/** Shortened words that are real words too: read only beside these neighbours, in folded form. */
const beforeAgency = new Set(
  "huyện tỉnh thành thị nội tài giáo gd nông nn lao lđ ldtbxh lđtbxh kế kinh kt tư văn vh y dân tài tn tnmt tc tckh khoa tổ kh kỹ công quản chính tổng hành nghiệp nv ktht vhtt gdđt".split(
    " ",
  ),
);
const centres = new Set(
  "y gdtx gdnn dvnn dịch văn vh giáo khuyến chính bồi phục kiểm giống dạy học hướng tư hội đăng phát nước quản".split(" "),
);
const partyBodies = new Set("giáo vận chức phòng chính tra btg bdv btc bnc vp ubkt btgdv btv bch trực vụ".split(" "));

interface Entry {
  readonly words: readonly string[];
  readonly meaning: readonly string[];
}

/** Entries by their first word, longest first; a second key without accents for entries of five letters and up. */
const byFirstWord = indexed();

function indexed(): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  const add = (written: string, meaning: readonly string[]): void => {
    const words = written.split(" ");
    const first = words[0] ?? "";
    const entries = index.get(first) ?? [];
    if (entries.some((entry) => entry.words.join(" ") === written)) return;
    entries.push({ words, meaning });
    index.set(first, entries);
  };
  for (const [forms, meaning] of meanings) {
    const words = foldKey(meaning).split(" ");
    for (const form of forms) {
      add(foldKey(form), words);
      // "LDTBXH", "GD&DT": typed without accents. Two or three letters alone would clash with words.
      const loose = looseKey(form);
      if (loose.length >= 4) add(loose, words);
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/**
 * A folded text with the abbreviations of offices written out, still folded: "ban tuyên giáo tu" → "ban tuyên giáo tỉnh ủy",
 * "sở gd đt" → "sở giáo dục và đào tạo". Words it does not know stay.
 */
export const expandAbbreviations: (folded: string) => string = memoiseText((folded) => {
  const words = folded.split(" ");
  const expanded: string[] = [];
  let place = 0;
  while (place < words.length) {
    const word = words[place] ?? "";
    const entry = byFirstWord.get(word)?.find((one) => one.words.every((part, offset) => words[place + offset] === part));
    if (entry) {
      expanded.push(...entry.meaning);
      place += entry.words.length;
    } else {
      expanded.push(...inContext(words, place));
      place += 1;
    }
  }
  return withoutDoubledHead(expanded).join(" ");
});

function inContext(words: readonly string[], place: number): readonly string[] {
  const word = words[place] ?? "";
  const before = words[place - 1] ?? "";
  const after = words[place + 1] ?? "";
  const last = place === words.length - 1;
  const afterName = after !== "" && !/^\d/.test(after);
  switch (word) {
    case "tu":
      return last && (words.length === 1 || partyBodies.has(before)) ? ["tỉnh", "ủy"] : [word];
    case "hu":
      return last && (words.length === 1 || partyBodies.has(before)) ? ["huyện", "ủy"] : [word];
    case "đu":
      return ["đảng", "ủy"];
    case "ca":
      return words.length === 1 || place === 0 ? ["công", "an"] : [word];
    case "nn":
      return before === "sở" || before === "phòng" || before === "ngành" || before === "p" ? ["nông", "nghiệp"] : [word];
    case "nd":
      return before === "hội" ? ["nông", "dân"] : [word];
    case "gd":
      return before === "sở" || before === "phòng" || before === "p" ? ["giáo", "dục"] : [word];
    case "lđ":
      return before === "sở" || before === "phòng" || before === "p" ? ["lao", "động"] : [word];
    case "p":
      if (!afterName) return [word];
      return beforeAgency.has(after) ? ["phòng"] : ["phường"];
    case "x":
      return afterName ? ["xã"] : [word];
    case "h":
      return place === 0 && afterName && after.length > 1 ? ["huyện"] : [word];
    case "tt":
      if (!afterName) return [word];
      return centres.has(after) ? ["trung", "tâm"] : ["thị", "trấn"];
    default:
      return [word];
  }
}

/** "UBND xã" stays; "hội hội nông dân" and "ủy ban ủy ban mặt trận" lose the repeated head. */
function withoutDoubledHead(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const word of words) {
    kept.push(word);
    for (const size of [2, 1]) {
      if (kept.length < 2 * size) continue;
      const tail = kept.slice(-size).join(" ");
      if (tail !== kept.slice(-2 * size, -size).join(" ") || !heads.has(tail)) continue;
      kept.length -= size;
      break;
    }
  }
  return kept;
}

const heads = new Set(["hội", "ủy ban", "đoàn", "ban", "sở", "phòng", "văn phòng"].map(foldKey));
