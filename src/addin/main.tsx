import { mountPane } from "../taskpane/mountPane";
import { excelDoor } from "./excelDoor";

void Office.onReady(() => {
  mountPane(document.getElementById("pane")!, excelDoor());
});
