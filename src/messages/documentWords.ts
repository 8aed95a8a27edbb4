import type { Language } from "./language";

const copyInstead: Readonly<Record<Language, string>> = {
  vi: "Hãy mở văn bản, chọn tất cả, sao chép rồi dán vào ô ở trên.",
  en: "Open it, select all, copy, and paste the text into the box above.",
};

const kinds: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  doc: { vi: "Đây là văn bản Word đời cũ (.doc).", en: "This is a document of an older Word (.doc)." },
  pdf: { vi: "Đây là tệp PDF.", en: "This is a PDF file." },
  rtf: { vi: "Đây là văn bản RTF.", en: "This is an RTF document." },
  image: { vi: "Đây là ảnh chụp, không có chữ để đọc.", en: "This is a picture, with no text to read." },
  xlsx: { vi: "Đây là sổ tính Excel, không phải văn bản kế hoạch.", en: "This is an Excel workbook and no document." },
  empty: { vi: "Văn bản không có chữ nào.", en: "The document holds no text." },
  encrypted: { vi: "Văn bản có mật khẩu mở.", en: "The document needs a password to open." },
  "too-large": { vi: "Tệp lớn quá mức cho phép.", en: "The file is larger than what can be read." },
};
const other: Readonly<Record<Language, string>> = { vi: "Không đọc được tệp này.", en: "This file cannot be read." };

/** Why a file has no text that a plan could be made of, and what to do. `what`: the kind of file, or the fault, as its reader names it. */
export function documentRefusal(what: string, language: Language): string {
  return `${(kinds[what] ?? other)[language]} ${copyInstead[language]}`;
}
