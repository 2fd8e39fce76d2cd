import { fold } from '../fold';
import { HOME_CRUMBS } from '../labels/furnitureLines';
import type { Finding, Piece, Rule, Sheet } from '../sheet';
import { looksLikeTrail, splitTrail, type Trail } from './splitTrail';

const SEARCHED = 8;
const LONGEST_CRUMB = 60;
const TITLE_WORDS = 5;

/** A trail of links above the article (`Home > World > Headline`): its crumbs are the section, the front page and the headline at its end are not. */
export const breadcrumbTrail: Rule = {
  name: 'breadcrumb-trail',
  find(sheet) {
    for (let index = 0; index < Math.min(3, sheet.lines.length); index += 1) {
      const found = trailAt(sheet, index);
      if (found !== null) return [found];
    }
    return [];
  },
};

function trailAt(sheet: Sheet, index: number): Finding | null {
  const line = sheet.lines[index];
  if (line === undefined || line.facts.huge || !sheet.isFree(index) || !looksLikeTrail(line.raw)) return null;
  const trail = splitTrail(line.raw, titlesAfter(sheet, index));
  const [first] = trail.crumbs;
  if (first === undefined || (!HOME_CRUMBS.has(fold(first.text)) && trail.title === null)) return null;
  const pieces = piecesOf(sheet, index, trail);
  if (pieces.some((piece) => piece.as === 'section' && (piece.text?.length ?? 0) > LONGEST_CRUMB)) return null;
  return { id: `L${line.number}.trail`, rule: 'breadcrumb-trail', index, start: 0, end: line.raw.length, pieces, why: whyOf(trail) };
}

/** Folded lines that may be the headline: those near the trail, and the last ones of the text. */
function titlesAfter(sheet: Sheet, index: number): readonly string[] {
  const count = sheet.lines.length;
  const near = Array.from({ length: SEARCHED }, (_, step) => index + 1 + step);
  const last = Array.from({ length: SEARCHED }, (_, step) => count - 1 - step);
  return [...near, ...last]
    .filter((at) => at > index && at < count)
    .map((at) => sheet.keyOf(at))
    .filter((key) => key !== '');
}

function piecesOf(sheet: Sheet, index: number, trail: Trail): readonly Piece[] {
  const last = trail.crumbs.length - 1;
  const ownTitle = trail.title === null && endsInTitle(sheet, index, trail);
  const pieces = trail.crumbs.map((crumb, at): Piece => {
    const { start, end, text } = crumb;
    if (at === 0 && HOME_CRUMBS.has(fold(text)))
      return { start, end, target: { kind: 'drop' }, as: 'furniture', why: 'The front page is no section.' };
    if (at === last && ownTitle)
      return {
        start,
        end,
        target: { kind: 'field', field: 'headline' },
        as: 'headline',
        why: 'The last link of the trail is as long as a headline, and no other line is one.',
      };
    return { start, end, text, target: { kind: 'section' }, as: 'section' };
  });
  if (trail.title === null) return pieces;
  const title: Piece = needsTitle(sheet, index, trail.title.start)
    ? { ...trail.title, target: { kind: 'field', field: 'headline' }, as: 'headline', why: 'The trail ends in the headline.' }
    : { ...trail.title, target: { kind: 'drop' }, as: 'repeat', why: 'The headline, which stands again as a line of its own.' };
  return [...pieces, title];
}

/** The headline is only in the trail and at the very end: then the trail's is the one that counts. */
function needsTitle(sheet: Sheet, index: number, start: number): boolean {
  const key = fold((sheet.lines[index]?.raw ?? '').slice(start));
  for (let at = index + 1; at <= index + SEARCHED && at < sheet.lines.length; at += 1)
    if (sheet.keyOf(at) === key) return at === sheet.lines.length - 1 && at > index + 2;
  return true;
}

/** A long last link with running text right under it: the page has no other headline. */
function endsInTitle(sheet: Sheet, index: number, trail: Trail): boolean {
  const words = trail.crumbs.at(-1)?.text.split(/\s+/).length ?? 0;
  return words >= TITLE_WORDS && sheet.lines[index + 1]?.facts.short !== true;
}

function whyOf(trail: Trail): string {
  return trail.title === null
    ? 'A trail of links. It names the section.'
    : 'A trail of links. It ends in the headline word for word, so only the section is new.';
}
