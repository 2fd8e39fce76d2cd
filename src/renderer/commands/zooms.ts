/** Sizes of the canvas text, in per cent. */
export const ZOOMS: readonly number[] = [80, 90, 100, 110, 125, 150, 175, 200];
