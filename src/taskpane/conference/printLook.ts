/** Colours on white, for pictures and wherever there is no theme. */
export const printLook = { text: "#1B1B1B", grid: "#D9D9D9", edge: "#404040", paper: "#FFFFFF" } as const;
