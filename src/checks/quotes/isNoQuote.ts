import type { Mark } from './Mark';

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Words and years that begin with an apostrophe. */
const CUT_SHORT = /^(?:\d0s?|\d\d\b|n['’]|tis\b|twas\b|em\b|til\b|cause\b|cos\b|bout\b|round\b)/i;

/** True for a mark that is an apostrophe or a prime (feet, inches, minutes), or the sign inside a Hebrew word of initials. `open` are the quotations it stands in. */
export function isNoQuote(text: string, at: number, open: readonly Mark[]): boolean {
  const mark = text.charAt(at);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (mark === '"' || mark === '”')
    return isInches(text, at, mark, open) || (/\p{Script=Hebrew}/u.test(before) && /\p{Script=Hebrew}/u.test(after));
  if (mark === '‘') return CUT_SHORT.test(text.slice(at + 1, at + 7));
  if (mark !== "'" && mark !== '’') return false;
  const isOpen = open.some((one) => one.mark === mark || one.mark === '‘' || one.mark === '‚');
  if (LETTER.test(before)) return LETTER.test(after) || !isOpen || closesLater(text, at, mark);
  if (LETTER.test(after))
    return !isOpen && (CUT_SHORT.test(text.slice(at + 1, at + 7)) || !(mark === "'" && closesLater(text, at, mark, LETTER)));
  return !isOpen && !/[.,!?…]/.test(before);
}

/** An inch sign stands behind a digit: where no quotation is open, or where closing here would leave a later mark without a partner. */
function isInches(text: string, at: number, mark: string, open: readonly Mark[]): boolean {
  if (!/\d/.test(text.charAt(at - 1))) return false;
  const isOpen = open.some((one) => (mark === '"' ? one.mark === '"' : '“„”'.includes(one.mark)));
  if (!isOpen) return true;
  return mark === '"' && (text.slice(at + 1).split('"').length - 1) % 2 === 1;
}

/** True where another such mark, behind a sentence sign or what `behind` allows, closes before the next one opens. */
function closesLater(text: string, at: number, mark: string, behind?: RegExp): boolean {
  for (let index = at + 1; index < text.length; index += 1) {
    const one = text.charAt(index);
    if (one === '‘') return false;
    if (one !== mark) continue;
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    if (LETTER.test(after)) {
      if (/[\s([{—–“]/u.test(before)) return false;
      continue;
    }
    if (/[.,!?…]/.test(before) || behind?.test(before) === true) return true;
  }
  return false;
}
