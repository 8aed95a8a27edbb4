/* global Excel, Office, document, window */
// The least that a pane does: asks where it is, reads the workbook, writes a sheet, and shows what it saw.
const show = (seen) => (document.getElementById("seen").textContent = JSON.stringify(seen, null, 1));

Office.onReady(async ({ host, platform }) => {
  const { displayLanguage, requirements, officeTheme } = Office.context;
  const supports = ["1.9", "1.14", "1.17", "1.20"].filter((version) => requirements.isSetSupported("ExcelApi", version));
  const step = new URLSearchParams(window.location.search).get("step");
  const here = { host, platform, displayLanguage, supports, step, isDark: officeTheme && officeTheme.isDarkTheme };
  try {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const first = worksheets.items[0].getUsedRange();
      first.load("address,values");
      const sheet = worksheets.add("Ghi thử");
      sheet.getRange("A1:B2").values = [
        ["Điển hình", "Năm"],
        ["Hợp tác xã Bình Minh", 2023],
      ];
      sheet.activate();
      sheet.getRange("A2:B2").select();
      await context.sync();
      show({ ...here, sheets: worksheets.items.map(({ name }) => name), address: first.address, head: first.values[0] });
    });
  } catch (error) {
    show({ ...here, error: error.code ?? String(error) });
  }
});
