/** `Office.context.officeTheme` of Excel in light or dark colours (documentation of `Office.OfficeTheme`). */
export function officeTheme(theme: "light" | "dark"): Record<string, unknown> {
  return theme === "dark"
    ? {
        bodyBackgroundColor: "#262626",
        bodyForegroundColor: "#FFFFFF",
        controlBackgroundColor: "#383838",
        controlForegroundColor: "#FFFFFF",
        isDarkTheme: true,
        themeId: 6,
      }
    : {
        bodyBackgroundColor: "#FFFFFF",
        bodyForegroundColor: "#000000",
        controlBackgroundColor: "#F3F3F3",
        controlForegroundColor: "#000000",
        isDarkTheme: false,
        themeId: 5,
      };
}

/** What of the client's own names is needed to give it a theme. */
interface ClientWindow {
  readonly OSF?: { readonly DDA?: { readonly Context?: { readonly prototype: object } } };
}

/**
 * Gives the client in the frame a theme. Excel on the web tells none in its handshake and Excel on a desk tells it by another way, so it is
 * put where the client's context inherits from. To be called when the client asks for its context: its classes are there then, its context is not.
 */
export function giveTheme(client: Window | null, theme: "light" | "dark"): void {
  const context = (client as ClientWindow | null)?.OSF?.DDA?.Context;
  if (context) Object.defineProperty(context.prototype, "officeTheme", { value: officeTheme(theme), configurable: true });
}
