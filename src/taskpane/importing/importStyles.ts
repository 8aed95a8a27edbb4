import { makeStyles, tokens } from "@fluentui/react-components";

const secondary = {
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  color: tokens.colorNeutralForeground2,
} as const;

/** Looks that the parts of the step share. */
export const useImportStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outlineStyle: "none" },
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  hint: { margin: 0, ...secondary, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    display: "grid",
    gridTemplateColumns: "12px 1fr",
    gap: "0 8px",
    alignItems: "center",
    minHeight: "24px",
    cursor: "pointer",
    listStyleType: "none",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "::-webkit-details-marker": { display: "none" },
  },
  chevron: { display: "flex", color: tokens.colorNeutralForeground3, "details[open] > summary > &": { transform: "rotate(90deg)" } },
  disclosure: { paddingBlock: "2px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  body: { display: "flex", flexDirection: "column", gap: "8px", paddingBlock: "8px 4px" },
  link: {
    padding: "2px 0",
    minHeight: "24px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    textDecorationLine: "underline",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  grow: { minWidth: 0, flexGrow: 1 },
});
