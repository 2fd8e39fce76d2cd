/** Marks of running text: paragraphs, answers, cells. */
export const TEXT_MARKS = 'language link note abbreviation bold italic strike subscript superscript';

/** Marks of fields inside blocks: captions, credits, speakers. No notes: their numbers belong to the running text. */
export const FIELD_MARKS = 'language link abbreviation bold italic strike subscript superscript';

/** Marks of a line that stands out as a whole: subheads, titles of boxes. */
export const TITLE_MARKS = 'language link abbreviation italic strike subscript superscript';
