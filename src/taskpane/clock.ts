import type { IsoDate } from "../model/period";

const two = (number: number) => String(number).padStart(2, "0");

/** Today where the user is. */
export function today(now = new Date()): IsoDate {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** This moment where the user is, ISO 8601 with the offset from UTC. */
export function localTime(now = new Date()): string {
  const offset = -now.getTimezoneOffset();
  const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${today(now)}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}${zone}`;
}
