import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload48Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useEffect, useState, type ReactNode } from "react";
import type { PageWords } from "../messages/pane/pageWords";
import type { Page } from "./page";

const useStyles = makeStyles({
  zone: { height: "100%", position: "relative" },
  over: {
    position: "absolute",
    inset: 0,
    zIndex: 100,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "12px",
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    outline: `3px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: "-12px",
    pointerEvents: "none",
  },
});

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Files may be dropped anywhere on the page. A step with a place of its own for them takes the event, and the page then leaves it alone. */
export function DropZone({ page, words, children }: { readonly page: Page; readonly words: PageWords; readonly children: ReactNode }) {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      if (!event.defaultPrevented) {
        event.preventDefault();
        setOver(true);
      } else setOver(false);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      void page.receive([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragover", drag);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", drag);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [page]);
  return (
    <div className={styles.zone}>
      {children}
      {over && (
        <div className={styles.over}>
          <ArrowDownload48Regular />
          {words.dropNow}
        </div>
      )}
    </div>
  );
}
