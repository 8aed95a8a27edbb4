import { cellCount } from "../book/rectangle";
import { type HostContext } from "./hostContext";
import { HostCollection, HostObject } from "./hostObject";
import { RangeFormat } from "./rangeFormat";
import { type RangePlace } from "./rangePlace";

type Area = HostObject & RangePlace & { readonly address: string };

/** `Excel.RangeAreas`: several blocks of one sheet. */
export class RangeAreas extends HostObject {
  constructor(
    context: HostContext,
    private readonly list: readonly Area[],
  ) {
    super(context);
  }

  get className(): string {
    return "RangeAreas";
  }

  override identity(): Record<string, string> {
    const id = this.context.referenceIdOf(this);
    return id === undefined ? {} : { _ReferenceId: id };
  }

  get address(): string {
    return this.list.map((area) => area.address).join(",");
  }

  get areaCount(): number {
    return this.list.length;
  }

  get cellCount(): number {
    return this.list.reduce((sum, area) => sum + cellCount(area.rectangle), 0);
  }

  get format(): RangeFormat {
    return new RangeFormat(this.context, this.list);
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.context, this.list);
  }

  _KeepReference(): void {
    this.context.keep(this);
  }
}

/** `Excel.RangeCollection`. */
export class RangeCollection extends HostCollection {
  constructor(
    context: HostContext,
    private readonly list: readonly HostObject[],
  ) {
    super(context);
  }

  get className(): string {
    return "RangeCollection";
  }

  listItems(): readonly HostObject[] {
    return this.list;
  }

  getCount(): number {
    return this.list.length;
  }

  getItemAt(index: unknown): HostObject | null {
    return typeof index === "number" ? (this.list[index] ?? null) : null;
  }
}
