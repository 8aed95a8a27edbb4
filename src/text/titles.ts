import { foldKey } from "./fold";

const folded = (phrases: string): readonly (readonly string[])[] =>
  phrases.split("|").map((phrase) => foldKey(phrase.replace(/sỹ/g, "sĩ")).split(" "));

/** Forms of address, degrees, ranks and religious titles before a name, as folded words ("sỹ" counts as "sĩ"). */
export const spokenTitles = folded(
  "ông|bà|chị|cô|cụ|thầy|thầy giáo|cô giáo|nhà giáo|nhà giáo ưu tú|nhà giáo nhân dân|đồng chí|bác sĩ|bác sĩ chuyên khoa|thầy thuốc ưu tú|thầy thuốc nhân dân|y sĩ|y tá|dược sĩ|kỹ sư|luật sư|" +
    "thạc sĩ|tiến sĩ|giáo sư|phó giáo sư|nghệ nhân ưu tú|nghệ nhân nhân dân|nghệ sĩ ưu tú|nghệ sĩ nhân dân|anh hùng lao động|anh hùng lực lượng vũ trang nhân dân|anh hùng lực lượng vũ trang|" +
    "binh nhất|binh nhì|hạ sĩ|trung sĩ|thượng sĩ|thiếu úy|trung úy|thượng úy|đại úy|thiếu tá|trung tá|thượng tá|đại tá|thiếu tướng|trung tướng|thượng tướng|đại tướng|" +
    "linh mục|giám mục|mục sư|hòa thượng|thượng tọa|đại đức|ni sư|ni trưởng|sư cô|sư thầy|sư cả|nữ tu|già làng",
);

/** Titles that are common words too: taken only before what looks like a person's name. */
export const callings = folded(
  "anh|em|cháu|chú|bác|em học sinh|học sinh|sinh viên|cử nhân|điều dưỡng|hộ sinh|giáo viên|nghệ nhân|nghệ sĩ|tu sĩ|doanh nhân|nông dân|cựu chiến binh|thương binh|bệnh binh|người có uy tín|chức sắc|chiến sĩ",
);

/** Short forms, with or without a dot. */
export const shortTitles = new Set(
  "BS BSCKI BSCKII BSCK1 BSCK2 BSCK BSNT BSĐK CKI CKII CK1 CK2 ThS TS PGS GS DSCKI DSCKII NGƯT NGND TTƯT TTND NSƯT NSND NNƯT NNND QNCN AHLĐ AHLLVT AHLLVTND".split(
    " ",
  ),
);

/** Short forms that abbreviate other things too: taken only before what looks like a person's name. */
export const doubtfulShortTitles = new Set("ĐC CN LM DS LS YS KS ĐD HS SV CCB Ô B".split(" "));

/** Beginnings that only look like a form of address: an orphanage, islands, provinces, a surname, common words. */
export const notTitles = new Set(
  folded(
    "cô nhi|cô tô|cô đỡ|bà rịa|bà nà|bà con|bà mẹ|bà đen|ông ích|ông bà|anh em|anh chị|anh hùng|chị em|cụ thể|bác ái|bác hồ|em bé|chú trọng|thầy thuốc|thầy cô|thầy trò|cô trò|cô đơn|cô giáo mầm|nông dân tập",
  ).map((words) => words.join(" ")),
);
