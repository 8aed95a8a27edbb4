import { importTabWords } from "../../messages/importWords";
import type { ColumnKey } from "../../model/recognition";
import { recordsColumns } from "../../tables/recordsTab";
import { foldKey } from "../../text/fold";
import type { RecordValue } from "./recordTable";

const headers = new Map(recordsColumns.map(({ key, header }) => [key, header]));

/** Headers that the tab has for itself: a sender's column of that name goes beside them under a longer one. */
const reserved: ReadonlySet<string> = new Set([
  ...recordsColumns.map(({ header }) => foldKey(header)),
  ...Object.values(importTabWords.origin).map((header) => foldKey(header)),
]);

/** Collects the columns of one file's records, in the order in which they are met, and gives each record's values by them. */
export class RecordColumns {
  private readonly places = new Map<string, number>();
  private readonly spelled: string[] = [];

  get headers(): readonly string[] {
    return this.spelled;
  }

  /** The place of one of the product's own columns. */
  own(key: ColumnKey): number {
    return this.place(headers.get(key) ?? key);
  }

  /** The place of a column that only the sender has. */
  senders(header: string): number {
    return this.place(reserved.has(foldKey(header)) ? importTabWords.verbatim(header) : header);
  }

  private place(header: string): number {
    const key = foldKey(header) || header;
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.spelled.length;
      this.places.set(key, place);
      this.spelled.push(header);
    }
    return place;
  }
}

/** The values of one record while it is gathered. */
export class RecordDraft {
  private readonly values: RecordValue[] = [];

  set(place: number, value: RecordValue): void {
    if (value === null || value === "") return;
    while (this.values.length < place) this.values.push(null);
    this.values[place] = value;
  }

  /** Adds a text to what stands there, on a line of its own. */
  append(place: number, value: RecordValue, text: (value: RecordValue) => string): void {
    const there = this.values[place];
    if (there === null || there === undefined) this.set(place, value);
    else if (text(there) !== text(value)) this.values[place] = `${text(there)}\n${text(value)}`;
  }

  done(): readonly RecordValue[] {
    return this.values;
  }
}
