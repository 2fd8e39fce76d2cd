import { el, type Html } from '../../blocks/html';
import type { JsonNode } from '../../contract/json';
import { labelIn } from '../../story/labels';

/** What readers are told before they read: that somebody paid for the story, and what in it may disturb. Nothing where neither is flagged. Read back by takeNotices. */
export function publishNotices(doc: JsonNode): readonly Html[] {
  const { sponsored, sensitive } = doc.attrs ?? {};
  if (sponsored !== true && sensitive !== true) return [];
  const language = String(doc.attrs?.language ?? 'en');
  const notices: Html[] = [];
  if (sponsored === true) notices.push(note('sponsored-by', sponsorLine(language, wordsOf(doc, 'sponsor'))));
  if (sensitive === true) notices.push(note('content-warning', warningLine(language, wordsOf(doc, 'contentWarning'))));
  return notices;
}

function note(name: string, words: readonly Html[]): Html {
  return el('aside', { class: name, role: 'note' }, el('p', undefined, ...words));
}

function sponsorLine(language: string, sponsor: string): readonly Html[] {
  if (sponsor === '') return [labelIn(language, 'sponsored')];
  return [labelIn(language, 'sponsoredBy'), ' ', el('span', { class: 'sponsor' }, sponsor)];
}

function warningLine(language: string, warning: string): readonly Html[] {
  if (warning === '') return [labelIn(language, 'sensitive')];
  return [el('strong', undefined, labelIn(language, 'contentWarning')), ': ', el('span', { class: 'warning' }, warning)];
}

function wordsOf(doc: JsonNode, key: string): string {
  return String(doc.attrs?.[key] ?? '').trim();
}
