import { nothingRead, type Reading, type ReadingSource } from "../model/nominee";
import { isBodyKindAlone } from "../text/bodyNames";
import { foldWords } from "../text/fold";
import type { Group } from "./groupStack";
import { fromGroups, fromTitles } from "./inherited";
import type { NomineeName } from "./nomineeName";
import type { NomineeSource } from "./nomineeSource";
import { splitPositionUnit, unitOfAddress } from "./positionUnit";
import { isNullMark } from "./valueDictionary";

/** What of a row may name its unit. */
export interface AboutUnit {
  readonly unit: Reading<string>;
  readonly positionUnit: Reading<string>;
  readonly address: Reading<string>;
  readonly position: Reading<string>;
  /** The unit's part of `positionUnit`, or "". */
  readonly fromPosition: string;
  readonly named: NomineeName;
  readonly collective: boolean;
}

interface Place {
  readonly source: ReadingSource;
  readonly row: number;
  readonly column: number;
}

/** Reads the unit of a row: its cell, the part behind the post, a heading, the address, the name of a body, the titles. */
export function unitReader(source: NomineeSource): (row: number, about: AboutUnit, groups: readonly Group[]) => Reading<string> {
  const { columns, units } = source;
  return (row, { unit, positionUnit, address, position, fromPosition, named, collective }, groups) => {
    if (unit.text !== "" && !isNullMark(unit.text)) return resolved(unit.text, unit);
    const group = fromGroups(groups, "unit");
    if (fromPosition !== "") {
      // The register's unit in the heading is stronger than a part of a sentence that it does not know.
      const registered = group !== null && !units.empty && !isKnown(fromPosition) && isKnown(group.value!);
      if (!registered) return resolved(fromPosition, positionUnit);
    }
    if (group) return resolved(group.value!, group);
    if (columns.one.unit === undefined && position.source === "cell" && position.text !== "") {
      const split = splitPositionUnit(position.text, false);
      if (split.unit !== "" && split.position !== "" && !isBodyKindAlone(foldWords(split.unit))) return resolved(split.unit, position);
    }
    if (address.text !== "") {
      const place = unitOfAddress(address.text, isKnown);
      if (place !== "") return resolved(place, address);
    }
    if (collective) {
      const own = units.resolve(named.written).name;
      if (own !== null) return { value: own, text: named.name, source: "name", row, column: named.column };
    }
    const titled = fromTitles(source, "unit");
    return titled ? resolved(titled.value!, titled) : nothingRead;
  };

  function isKnown(text: string): boolean {
    return units.resolve(text).name !== null;
  }

  function resolved(text: string, { source, row, column }: Place): Reading<string> {
    const { name, suggestion } = units.resolve(text);
    const value = name ?? text;
    return suggestion ? { value, text, source, row, column, suggestion } : { value, text, source, row, column };
  }
}
