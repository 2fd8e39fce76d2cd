import { el, type Html } from '../../blocks/html';
import type { JsonNode } from '../../contract/json';

/** What readers are told before they read: that somebody paid for the story, and what in it may disturb. Nothing where neither is flagged. `label`: the fixed words of the story's house and language. Read back by takeNotices. */
export function publishNotices(doc: JsonNode, label: (key: string) => string): readonly Html[] {
  const { sponsored, sensitive } = doc.attrs ?? {};
  if (sponsored !== true && sensitive !== true) return [];
  const notices: Html[] = [];
  if (sponsored === true) notices.push(note('sponsored-by', sponsorLine(label, wordsOf(doc, 'sponsor'))));
  if (sensitive === true) notices.push(note('content-warning', warningLine(label, wordsOf(doc, 'contentWarning'))));
  return notices;
}

function note(name: string, words: readonly Html[]): Html {
  return el('aside', { class: name, role: 'note' }, el('p', undefined, ...words));
}

function sponsorLine(label: (key: string) => string, sponsor: string): readonly Html[] {
  if (sponsor === '') return [label('sponsored')];
  return [label('sponsoredBy'), ' ', el('span', { class: 'sponsor' }, sponsor)];
}

function warningLine(label: (key: string) => string, warning: string): readonly Html[] {
  if (warning === '') return [label('sensitive')];
  return [el('strong', undefined, label('contentWarning')), ': ', el('span', { class: 'warning' }, warning)];
}

function wordsOf(doc: JsonNode, key: string): string {
  return String(doc.attrs?.[key] ?? '').trim();
}
