/** Marks that captions and credits may carry. */
export const CAPTION_MARKS = 'language link bold italic';
