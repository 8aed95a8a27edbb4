import type { Language } from "../../messages/language";
import type { ChartSpec } from "../../model/chartSpec";
import type { ChartLook } from "./chartConfiguration";
import { printLook } from "./printLook";
import { wrapLabel } from "./wrapLabel";

/** A picture for slides: 16 by 9, on white whatever the theme. */
const pictureWidth = 1600;
const pictureHeight = 900;

const edgeSpace = 48;
const font = '"Segoe UI", "Segoe UI Web (West European)", -apple-system, Roboto, "Helvetica Neue", Arial, sans-serif';
const look: ChartLook = { ...printLook, font };

/** Largest and least enlargement of a chart's text. */
const largest = 2.2;
const least = 1;
/** Down to here the text is made smaller so that names under columns need not stand upright. */
const leastForLevel = 1.5;

/** The chart as a PNG of 1600 × 900 px: its title, the chart as large as its labels allow, and a line that says where the figures are from. */
export async function chartPicture(spec: ChartSpec, source: string, language: Language): Promise<Blob> {
  const { drawChart, neededRoom } = await import("./drawChart");
  const picture = document.createElement("canvas");
  picture.width = pictureWidth;
  picture.height = pictureHeight;
  const context = picture.getContext("2d");
  if (context === null) throw new Error("This browser gives no canvas to draw on.");
  context.fillStyle = "#FFFFFF";
  context.fillRect(0, 0, pictureWidth, pictureHeight);
  context.fillStyle = look.text;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.font = `600 40px ${font}`;
  const title = wrapLabel(spec.title, pictureWidth - 2 * edgeSpace, 2, (text) => context.measureText(text).width);
  title.forEach((line, index) => context.fillText(line, pictureWidth / 2, 36 + index * 50));
  const top = 36 + title.length * 50 + 20;
  context.textAlign = "left";
  context.textBaseline = "bottom";
  context.font = `22px ${font}`;
  context.fillStyle = "#4A4A4A";
  const [line = ""] = wrapLabel(source, pictureWidth - 2 * edgeSpace, 1, (text) => context.measureText(text).width);
  context.fillText(line, edgeSpace, pictureHeight - 28);
  const room = { width: pictureWidth - 2 * edgeSpace, height: pictureHeight - top - 28 - 22 - 24 };
  const canvas = document.createElement("canvas");
  const fits = (scale: number): boolean => {
    const { height, upright } = neededRoom(canvas, spec, room.width / scale, font);
    return height <= room.height / scale && (!upright || scale <= leastForLevel);
  };
  let scale = largest;
  while (scale > least && !fits(scale)) scale -= 0.1;
  const takeOff = drawChart(canvas, spec, {
    width: room.width / scale,
    height: room.height / scale,
    look,
    language,
    title: false,
    tight: true,
    pixelRatio: scale,
  });
  context.drawImage(canvas, edgeSpace, top, room.width, room.height);
  takeOff();
  return new Promise((resolve, reject) =>
    picture.toBlob((blob) => (blob === null ? reject(new Error("The picture could not be made.")) : resolve(blob)), "image/png"),
  );
}

/**
 * Puts a picture on the clipboard; false where the host allows it not. The picture may still be in the making: Safari wants the order in
 * the same breath as the click.
 */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return true;
  } catch (error) {
    // No interface (TypeError, ReferenceError) or no permission (DOMException): the picture is shown instead. A picture that fails to be made is a fault.
    await picture;
    if (error instanceof DOMException || error instanceof TypeError || error instanceof ReferenceError) return false;
    throw error;
  }
}

/** A picture as an address that an <img> shows and that outlives the page's own memory: right-click copies of it work in web views. */
export function pictureAddress(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("The picture could not be read."));
    reader.readAsDataURL(picture);
  });
}
