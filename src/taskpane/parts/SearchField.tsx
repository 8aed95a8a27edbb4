import { Input } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A search field over its whole width. What is typed is left as it is: input methods compose Vietnamese letters in it. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <Input
      type="search"
      value={value}
      onChange={(_event, data) => onChange(data.value)}
      contentBefore={<Search16Regular />}
      placeholder={label}
      aria-label={label}
      style={{ width: "100%" }}
    />
  );
}
