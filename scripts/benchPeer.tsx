import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

// The least that React and Fluent UI can show: what any pane of this make has to pay.
createRoot(document.getElementById("pane")!).render(
  <FluentProvider theme={webLightTheme}>
    <Button appearance="primary">OK</Button>
  </FluentProvider>,
);
