import { type Locator, type Page } from "playwright-core";
import { type OpenDoor } from "./doors";

type Pane = OpenDoor["pane"];

/** The button of a step in the journey's rail; its name begins with the step and ends with what the step says of itself. */
export function rail(pane: Pane, step: string, state = ""): Locator {
  return pane.getByRole("navigation").getByRole("button", { name: new RegExp(`^${step} ?${state}`) });
}

export const button = (place: Pane | Page, name: string | RegExp): Locator =>
  place.getByRole("button", { name, exact: typeof name === "string" });

/** All that the pane says. */
export const shown = (pane: Pane): Promise<string> => pane.locator("[lang]").first().innerText();

/** The part of the pane that scrolls. */
export const main = (pane: Pane): Locator => pane.getByRole("main");

/** The card of a sheet in the step "data": it begins with the sheet's name and then says what the sheet was taken for. */
export const sheetCard = (pane: Pane, sheet: string, kind: string): Locator =>
  main(pane)
    .getByRole("listitem")
    .filter({ hasText: new RegExp(`^\\s*${sheet}\\s*${kind}`) });

/** How much of a picture differs from its corner: 0 to 1; 0 for one that nobody drew. */
export async function drawnPart(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const pixels = (element as HTMLCanvasElement).getContext("2d")!.getImageData(0, 0, width, height).data;
    let drawn = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      if ([0, 1, 2, 3].some((part) => pixels[at + part] !== pixels[part])) drawn += 1;
    }
    return drawn / Math.max(1, width * height);
  });
}
