import { createRoot } from "react-dom/client";
import { startEngine } from "../engine/startEngine";
import type { Language } from "../messages/language";
import type { Door } from "./door";
import { Pane } from "./Pane";
import { rememberedLanguage } from "./rememberedLanguage";
import { Session } from "./session/session";

/** Puts the pane into `place` over a door, and begins: the workbook is read and checked at once. */
export function mountPane(place: HTMLElement, door: Door): Session {
  const language: Language = rememberedLanguage() ?? door.language;
  const session = new Session(door, startEngine(), language);
  createRoot(place).render(<Pane session={session} />);
  void session.begin();
  return session;
}
