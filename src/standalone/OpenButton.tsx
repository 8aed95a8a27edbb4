import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { Page } from "./page";

interface OpenButtonProps {
  readonly page: Page;
  readonly text: string;
  readonly icon: ReactElement;
  readonly appearance?: NonNullable<ButtonProps["appearance"]>;
  readonly size?: NonNullable<ButtonProps["size"]>;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** A button that lets the user choose a workbook. */
export function OpenButton({ page, text, icon, appearance = "subtle", size = "medium", disabled = false, className }: OpenButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again.
          currentTarget.value = "";
          if (file !== undefined) void page.open(file);
        }}
      />
      <Button
        appearance={appearance}
        size={size}
        icon={icon}
        disabled={disabled}
        className={className}
        onClick={() => input.current?.click()}
      >
        {text}
      </Button>
    </>
  );
}
