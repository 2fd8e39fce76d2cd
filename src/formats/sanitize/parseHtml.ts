import type { Root } from 'hast';
import { parse } from 'parse5';
import { fail, ok, type Result } from '../../contract/result';
import { hastAdapter, TooLarge } from './hastAdapter';

/** Longest HTML that any entrance reads, in UTF-16 units. */
export const MAX_HTML = 20_000_000;
/** Deepest nesting of elements. */
export const MAX_HTML_DEPTH = 256;
/** Most elements and texts. A story holds some 125,000 blocks (CONTAINER_LIMITS); a million took minutes and a gigabyte to be refused when it was saved. */
export const MAX_HTML_NODES = 300_000;

/**
 * HTML of any origin as a hast tree of a whole document (`html > head, body`), as a browser would read it. Not yet sanitised;
 * comments and unknown attributes are gone. With `positions`, elements know their source line. Fails `too-large` over the caps.
 */
export function parseHtml(html: string, positions = false): Result<Root> {
  if (html.length > MAX_HTML)
    return fail('too-large', 'The HTML is longer than 20 million characters. Nothing was changed. Import it in parts.');
  try {
    const treeAdapter = hastAdapter({ depth: MAX_HTML_DEPTH, nodes: MAX_HTML_NODES });
    return ok(parse(html, { treeAdapter, sourceCodeLocationInfo: positions, scriptingEnabled: false }) as Root);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return fail('too-large', `The HTML cannot be read: it is ${error.message}. Nothing was changed. Import it as plain text.`);
  }
}
