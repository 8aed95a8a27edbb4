/** Side of a tile in dots: DrawingML's preset patterns repeat every 8 × 8. */
export const tileSide = 8;

type Dot = (x: number, y: number) => boolean;

const mod = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor;

const rules: Readonly<Record<string, Dot>> = {
  ltUpDiag: (x, y) => mod(x + y, 4) === 3,
  ltDnDiag: (x, y) => mod(x - y, 4) === 0,
  dkUpDiag: (x, y) => mod(x + y, 4) >= 2,
  dkDnDiag: (x, y) => mod(x - y, 4) <= 1,
  wdUpDiag: (x, y) => mod(x + y, 8) >= 5,
  wdDnDiag: (x, y) => mod(x - y, 8) <= 2,
  upDiag: (x, y) => mod(x + y, 8) === 7,
  dnDiag: (x, y) => mod(x - y, 8) === 0,
  diagCross: (x, y) => mod(x + y, 8) === 7 || mod(x - y, 8) === 0,
  horz: (_x, y) => y === 0,
  vert: (x) => x === 0,
  ltHorz: (_x, y) => y % 4 === 0,
  ltVert: (x) => x % 4 === 0,
  dkHorz: (_x, y) => y % 4 < 2,
  dkVert: (x) => x % 4 < 2,
  narHorz: (_x, y) => y % 2 === 0,
  narVert: (x) => x % 2 === 0,
  smGrid: (x, y) => x % 4 === 0 || y % 4 === 0,
  lgGrid: (x, y) => x === 0 || y === 0,
  cross: (x, y) => x === 0 || y === 0,
  smCheck: (x, y) => (((x >> 1) + (y >> 1)) & 1) === 0,
  lgCheck: (x, y) => (((x >> 2) + (y >> 2)) & 1) === 0,
  dotGrid: (x, y) => (x === 0 && y % 2 === 0) || (y === 0 && x % 2 === 0),
};

/** Rank of a dot in an ordered dither of 8 × 8 (Bayer's matrix): the first n dots are spread evenly for every n. */
function rank(x: number, y: number): number {
  let value = 0;
  for (let bit = 0; bit < 3; bit++) {
    const across = (x >> bit) & 1;
    const down = (y >> bit) & 1;
    value = (value << 2) | ((across ^ down) << 1) | down;
  }
  return value;
}

/**
 * A DrawingML preset pattern (ECMA-376 part 1, 20.1.10.51 ST_PresetPatternVal) as rows of dots, true for the foreground. `pctNN` is a
 * dither with NN % of its dots set; a preset that charts here do not use is drawn as half the dots.
 */
export function patternTile(pattern: string): readonly (readonly boolean[])[] {
  const percent = /^pct(\d{1,2})$/.exec(pattern);
  const share = percent === null ? 32 : Math.round((Number(percent[1]) * tileSide * tileSide) / 100);
  const dot: Dot = rules[pattern] ?? ((x, y) => rank(x, y) < share);
  return Array.from({ length: tileSide }, (_row, y) => Array.from({ length: tileSide }, (_dot, x) => dot(x, y)));
}
