/** A piece of raw text as it may stand in a story: control characters become blanks and halves of surrogate pairs become U+FFFD, both of which no file or page can carry. Everything else stays to the letter. */
export function contentOf(raw: string): string {
  return STRANGE.test(raw) ? raw.replaceAll(CONTROLS, ' ').replaceAll(/\p{Surrogate}/gu, '\ufffd') : raw;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** One look tells that a text holds neither, as nearly all do. */
const STRANGE = new RegExp(`${CONTROLS.source}|[\\ud800-\\udfff]`);
