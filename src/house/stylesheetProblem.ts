/** Functions of CSS that can fetch or run something. Source: CSS Images 4, CSS Values 5, and what old browsers knew. */
const FETCHING = /(?:^|[^\w-])((?:-[a-z]+-)?(?:url|url-prefix|src|image|image-set|cross-fade|element|paint|expression))\(/;
const RULES = /@(import|document|namespace|charset)(?![\w-])/;
const PROPERTIES = /(?:^|[\s;{])(behavior|-moz-binding)\s*:/;

/**
 * Why a stylesheet from outside may not stand in a page, as the end of a sentence with its line; null where it may. It may fetch nothing:
 * escapes (`u\72l(`) and comments are read as a browser reads them, and text in quotes is looked at too (`image-set("a.png")`).
 */
export function stylesheetProblem(css: string): string | null {
  const end = /<\/?style|<!--|-->/i.exec(css);
  if (end !== null) return `holds “${end[0]}”${inLine(css, end.index)}: a stylesheet has no tags`;
  const plain = plainCss(css);
  if (plain.open !== null) return `has ${plain.open} that does not end${inLine(css, plain.openAt)}`;
  for (const pattern of [FETCHING, RULES, PROPERTIES]) {
    const hit = pattern.exec(plain.text);
    if (hit === null) continue;
    const word = pattern === FETCHING ? `${hit[1]}()` : pattern === RULES ? `@${hit[1]}` : hit[1];
    return `uses ${word}${inLine(plain.text, hit.index)}: a page of this house may fetch nothing`;
  }
  return braceProblem(plain.bare);
}

interface PlainCss {
  /** Comments are one blank, escapes decoded, letters small; lines as they were. */
  readonly text: string;
  /** The same without the insides of quotes. */
  readonly bare: string;
  readonly open: 'a comment' | 'a text in quotes' | null;
  readonly openAt: number;
}

/** One pass by the rules of CSS Syntax 3: a quote does not open in a comment, nor a comment in quotes; a line end breaks a quote off. */
function plainCss(css: string): PlainCss {
  let text = '';
  let bare = '';
  let quote = '';
  let quoteAt = 0;
  for (let at = 0; at < css.length; ) {
    const here = css[at] ?? '';
    if (quote === '' && css.startsWith('/*', at)) {
      const end = css.indexOf('*/', at + 2);
      if (end < 0) return { text, bare, open: 'a comment', openAt: at };
      const lines = ` ${css.slice(at, end).replace(/[^\n]/g, '')}`;
      text += lines;
      bare += lines;
      at = end + 2;
      continue;
    }
    const { value, length } = here === '\\' ? escaped(css, at) : { value: here, length: 1 };
    at += length;
    text += value.toLowerCase();
    if (quote === '') bare += value;
    if (here === '\\') continue;
    if (quote !== '' && (here === quote || here === '\n' || here === '\r' || here === '\f')) quote = '';
    else if (quote === '' && (here === '"' || here === "'")) {
      quote = here;
      quoteAt = at;
    }
  }
  return { text, bare, open: quote === '' ? null : 'a text in quotes', openAt: quoteAt };
}

/** The character that a backslash at `at` stands for, and the length of the escape. Source: CSS Syntax 3, 4.3.7. */
function escaped(css: string, at: number): { readonly value: string; readonly length: number } {
  const hex = /^\\([0-9a-f]{1,6})(\r\n|[ \t\n\r\f])?/i.exec(css.slice(at, at + 10));
  if (hex !== null) {
    const code = Number.parseInt(hex[1] ?? '0', 16);
    return { value: code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd', length: hex[0].length };
  }
  const next = css[at + 1] ?? '';
  return { value: next === '\n' ? '' : next, length: 1 + next.length };
}

function braceProblem(bare: string): string | null {
  let depth = 0;
  for (let at = 0; at < bare.length; at += 1) {
    if (bare[at] === '{') depth += 1;
    if (bare[at] === '}') depth -= 1;
    if (depth < 0) return `closes a brace that was never opened${inLine(bare, at)}`;
  }
  return depth > 0 ? 'has a brace that is never closed' : null;
}

function inLine(text: string, at: number): string {
  return ` in its line ${text.slice(0, at).split('\n').length}`;
}
