import { createRoot } from "react-dom/client";
import { Page } from "./page";
import { StandalonePage } from "./StandalonePage";

const page = new Page(navigator.languages);
createRoot(document.getElementById("page")!).render(<StandalonePage page={page} />);
void page.begin();
// For whoever wants to see the product at work at once, and for its tests.
if (new URLSearchParams(location.search).get("sample") === "1") void page.openSample();
