/** Elements that stand in lines of their own and hold words or other such elements (HTML, "Rendering", display: block). */
const HOLDERS =
  'p div h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt dd blockquote figure figcaption table section article header footer aside main nav form pre address'.split(
    ' ',
  );

/**
 * Elements that begin a line of their own among the children of a box: loose text beside one is a paragraph of its own. A rule (`hr`)
 * parts lines though it holds nothing. Cells and the caption of a table are not among them: they stand only in a table, never beside
 * loose text.
 */
export const OWN_LINE: ReadonlySet<string> = new Set([...HOLDERS, 'hr']);

/**
 * Elements that may be the innermost block around a word: where a note of a page belongs, and where it ends. A cell and the caption of
 * a table are such; a rule holds no words and is not.
 */
export const AROUND_WORDS: ReadonlySet<string> = new Set([...HOLDERS, 'td', 'th', 'caption']);
