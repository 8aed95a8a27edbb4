import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef } from "react";
import { checkWords } from "../../messages/pane/checkWords";
import { useSession } from "../session/useSession";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" },
  back: { marginLeft: "-8px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outlineStyle: "none" },
  },
});

interface SubHeadProps {
  readonly title: string;
  readonly onBack: () => void;
  /** Where the way back leads, when it is not to the results of the check. */
  readonly back?: string;
}

/** The head of a page inside the step: the way back, and its name, which takes the focus when the page opens. */
export function SubHead({ title, onBack, back }: SubHeadProps) {
  const { state } = useSession();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest("main")?.scrollTo({ top: 0 });
  }, []);
  return (
    <div className={styles.head}>
      <Button size="small" appearance="subtle" className={styles.back} icon={<ArrowLeft16Regular />} onClick={onBack}>
        {back ?? checkWords(state.language).back}
      </Button>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {title}
      </h2>
    </div>
  );
}
