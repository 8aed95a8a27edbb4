/**
 * Levenshtein distance of two texts by UTF-16 units, or `limit + 1` when it exceeds `limit`. Texts of up to 32 units go through the
 * bit-parallel method of Myers (J. ACM 46:3, 1999); longer ones through the band of the matrix that can stay within the limit.
 */
export function editDistance(a: string, b: string, limit = Math.max(a.length, b.length)): number {
  if (a === b) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > limit) return limit + 1;
  if (short.length === 0) return Math.min(long.length, limit + 1);
  return Math.min(short.length <= 32 ? bitParallel(short, long) : banded(short, long, limit), limit + 1);
}

/** Whether one insertion, deletion or substitution makes the texts equal. */
export function oneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let start = 0;
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start += 1;
  let shortEnd = short.length - 1;
  let longEnd = long.length - 1;
  while (shortEnd >= start && short.charCodeAt(shortEnd) === long.charCodeAt(longEnd)) {
    shortEnd -= 1;
    longEnd -= 1;
  }
  return longEnd <= start;
}

function bitParallel(pattern: string, text: string): number {
  const places = new Map<number, number>();
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern.charCodeAt(at);
    places.set(unit, (places.get(unit) ?? 0) | (1 << at));
  }
  const last = 1 << (pattern.length - 1);
  let up = -1;
  let down = 0;
  let score = pattern.length;
  for (let at = 0; at < text.length; at += 1) {
    const match = places.get(text.charCodeAt(at)) ?? 0;
    const vertical = match | down;
    const diagonal = (((match & up) + up) ^ up) | match;
    let rises = down | ~(diagonal | up);
    let falls = up & diagonal;
    if (rises & last) score += 1;
    else if (falls & last) score -= 1;
    rises = (rises << 1) | 1;
    falls <<= 1;
    up = falls | ~(vertical | rises);
    down = rises & vertical;
  }
  return score;
}

function banded(short: string, long: string, limit: number): number {
  const over = limit + 1;
  let previous = new Uint16Array(short.length + 1).map((_, column) => column);
  let current = new Uint16Array(short.length + 1);
  for (let row = 1; row <= long.length; row += 1) {
    const from = Math.max(1, row - limit);
    const to = Math.min(short.length, row + limit);
    const unit = long.charCodeAt(row - 1);
    let best = over;
    current[from - 1] = from === 1 ? row : over;
    if (from === 1) best = row;
    for (let column = from; column <= to; column += 1) {
      let cost = (previous[column - 1] ?? over) + (unit === short.charCodeAt(column - 1) ? 0 : 1);
      const dropped = (column < row + limit ? (previous[column] ?? over) : over) + 1;
      if (dropped < cost) cost = dropped;
      const added = (current[column - 1] ?? over) + 1;
      if (added < cost) cost = added;
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return over;
    [previous, current] = [current, previous];
  }
  return previous[short.length] ?? over;
}
