import { oneOf } from "./argumentChecks";
import { HostObject } from "./hostObject";

/** `Excel.Application`. Suspensions last until the next request ends, so here they are accepted and leave no trace. */
export class Application extends HostObject {
  get className(): string {
    return "Application";
  }

  get calculationMode(): string {
    return this.context.book.calculationMode;
  }

  set calculationMode(value: unknown) {
    this.context.book.calculationMode = oneOf("Automatic", "AutomaticExceptTables", "Manual")(value, "calculationMode");
  }

  get calculationState(): string {
    return "Done";
  }

  get decimalSeparator(): string {
    return ",";
  }

  get thousandsSeparator(): string {
    return ".";
  }

  get useSystemSeparators(): boolean {
    return true;
  }

  calculate(calculationType: unknown): void {
    oneOf("Recalculate", "Full", "FullRebuild")(calculationType, "calculationType");
    this.context.book.isDirty = true;
    this.context.calculate(true);
  }

  suspendApiCalculationUntilNextSync(): void {
    return;
  }

  suspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}
