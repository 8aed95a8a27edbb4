import { Button, Spinner } from "@fluentui/react-components";
import { ClipboardTextLtr20Regular } from "@fluentui/react-icons/svg/clipboard-text-ltr";
import { DocumentTable20Regular } from "@fluentui/react-icons/svg/document-table";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { checkWords } from "../../messages/pane/checkWords";
import { shellWords } from "../../messages/pane/shellWords";
import type { Issue } from "../../model/issue";
import { takesWayOut } from "../parts/closeOnEscape";
import { EmptyState } from "../parts/EmptyState";
import { useSession } from "../session/useSession";
import { CorrectionsView } from "./CorrectionsView";
import { FindingsView } from "./FindingsView";
import { ReturnView } from "./ReturnView";

type Page = { readonly kind: "findings" } | { readonly kind: "corrections"; readonly only: Issue | null } | { readonly kind: "return" };

/** Where somebody left the findings: how far they were scrolled, and a selector for what had the focus. */
interface Left {
  readonly top: number;
  readonly from: string;
}

/** A selector for the button or the row that leads to another page; it finds the like of it when the findings are drawn again. */
function originOf(element: Element | null): string {
  const row = element?.closest("[data-row]")?.getAttribute("data-row") ?? null;
  if (row !== null) return `[data-row="${CSS.escape(row)}"]`;
  return `[data-leads-to="${element?.getAttribute("data-leads-to") ?? ""}"]`;
}

/** The step "check": the findings, and behind them the pages of corrections and of the file for an agency. */
export function CheckStep() {
  const { session, state } = useSession();
  const words = checkWords(state.language);
  const [page, setPage] = useState<Page>({ kind: "findings" });
  const place = useRef<HTMLDivElement>(null);
  const left = useRef<Left | null>(null);
  const main = (): HTMLElement | null => place.current?.closest("main") ?? null;
  // Whoever comes back finds the list where it was left, and stands where they stood.
  useEffect(() => {
    if (page.kind !== "findings" || left.current === null) return;
    const { top, from } = left.current;
    left.current = null;
    const origin = place.current?.querySelector<HTMLElement>(from) ?? main()?.querySelector("h2");
    origin?.focus({ preventScroll: true });
    requestAnimationFrame(() => main()?.scrollTo({ top }));
  }, [page]);
  const leave = (next: Page): void => {
    left.current = { top: main()?.scrollTop ?? 0, from: originOf(document.activeElement) };
    setPage(next);
  };
  const back = (): void => setPage({ kind: "findings" });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (page.kind === "findings" || !takesWayOut(event)) return;
    back();
  };
  const { plan, result } = state;
  if (plan.kind !== "chosen" && plan.kind !== "waiting") {
    return (
      <EmptyState icon={<ClipboardTextLtr20Regular />} title={words.noPlan} text={words.noPlanText}>
        <Button appearance="primary" onClick={() => session.open("plan")}>
          {words.toPlan}
        </Button>
      </EmptyState>
    );
  }
  if (result === null) {
    return state.busy === null ? (
      <EmptyState title={words.heading} text={words.notYet}>
        <Button appearance="primary" onClick={() => void session.check()}>
          {words.checkAgain}
        </Button>
      </EmptyState>
    ) : (
      <Spinner size="small" label={shellWords(state.language).busy.checking} />
    );
  }
  if (result.recognition.nominees.length === 0) {
    return (
      <EmptyState icon={<DocumentTable20Regular />} title={words.noNominees} text={words.noNomineesText}>
        <Button appearance="primary" onClick={() => session.open("data")}>
          {words.toData}
        </Button>
        <Button onClick={() => session.open("import")}>{words.toImport}</Button>
      </EmptyState>
    );
  }
  return (
    <div ref={place} onKeyDown={onKeyDown}>
      {page.kind === "findings" && (
        <FindingsView
          result={result}
          onCorrections={(only) => leave({ kind: "corrections", only })}
          onReturnFile={() => leave({ kind: "return" })}
        />
      )}
      {page.kind === "corrections" && (
        <CorrectionsView only={page.only} onAll={() => setPage({ kind: "corrections", only: null })} onBack={back} />
      )}
      {page.kind === "return" && <ReturnView result={result} onBack={back} />}
    </div>
  );
}
