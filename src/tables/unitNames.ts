import type { Suggestion } from "../model/nominee";
import type { Unit } from "../model/unit";
import { expandAbbreviations } from "../text/abbreviations";
import { foldKey, looseKey } from "../text/fold";
import { longestName } from "../text/longestName";
import { memoiseText } from "../text/memoise";
import { nearest } from "../text/similarity";

export interface UnitFound {
  /** The unit's name as the register has it, or null. */
  readonly name: string | null;
  readonly suggestion?: Suggestion;
}

/** Looks up units of the workbook's register. */
export interface UnitNames {
  resolve(text: string): UnitFound;
  readonly empty: boolean;
}

/** Names with and without "UBND", and by their longest mention in a longer text ("Thôn 2, xã Đăk Rve"). */
export function unitNamesOf(units: readonly Unit[]): UnitNames {
  const maps: readonly Map<string, string | null>[] = [new Map(), new Map(), new Map()];
  const phrases: { readonly key: string; readonly name: string }[] = [];
  const add = (map: Map<string, string | null>, key: string, name: string): void => {
    if (key === "") return;
    const there = map.get(key);
    map.set(key, there === undefined || there === name ? name : null);
  };
  for (const unit of units) {
    for (const written of [unit.name, ...unit.aliases]) {
      const expanded = expandAbbreviations(foldKey(written));
      add(maps[0]!, expanded, unit.name);
      add(maps[1]!, bareUnit(expanded), unit.name);
      add(maps[2]!, looseKey(bareUnit(expanded)), unit.name);
      for (const key of new Set([expanded, bareUnit(expanded)]))
        if (key.split(" ").length >= 2 && key.length >= 5) phrases.push({ key, name: unit.name });
    }
  }
  const candidates = units.map((unit) => ({ id: unit.name, names: [unit.name, ...unit.aliases] }));
  return {
    empty: units.length === 0,
    resolve: memoiseText((text): UnitFound => {
      if (text.length > longestName) return { name: null };
      const key = foldKey(text);
      if (units.length === 0 || key === "") return { name: null };
      const expanded = expandAbbreviations(key);
      const bare = bareUnit(expanded);
      const known = maps[0]!.get(expanded) ?? maps[1]!.get(bare) ?? maps[2]!.get(looseKey(bare));
      if (known) return { name: known };
      const padded = ` ${expanded} `;
      const inside = phrases.filter((phrase) => padded.includes(` ${phrase.key} `)).sort((a, b) => b.key.length - a.key.length);
      const longest = inside[0];
      if (longest && inside.every((phrase) => phrase.name === longest.name || longest.key.includes(phrase.key)))
        return { name: longest.name };
      const close = nearest(text, candidates);
      if (!close || close.similarity < 0.55) return { name: null };
      return {
        name: null,
        suggestion: { id: close.candidate.id, title: close.candidate.id, similarity: Math.round(close.similarity * 100) / 100 },
      };
    }),
  };
}

/** "ubnd xã đăk rve" → "xã đăk rve". */
function bareUnit(key: string): string {
  const bare = key
    .replace(
      /^(?:ủy ban nhân dân|ubnd|đảng ủy|đảng bộ|hội đồng nhân dân và ủy ban nhân dân) (?=(?:xã|thị trấn|phường|đặc khu|tt|huyện|thị xã|thành phố) )/u,
      "",
    )
    .replace(/^tt /u, "thị trấn ");
  return bare;
}
