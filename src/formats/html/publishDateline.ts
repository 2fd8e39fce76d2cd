import { el, type Html, type HtmlElement } from '../../blocks/html';
import { machineMoment } from '../../blocks/moment';
import type { JsonNode } from '../../contract/json';
import { dayInWords } from '../../story/dateInWords';
import type { PublishingHouse } from './publishingHouse';
import { instantOf } from './publishTimes';

/** What stands between the dateline and the text behind it, where the house says nothing else. */
export const DATELINE_DASH = ' — ';
const USUAL = `{place}${DATELINE_DASH}`;

/** The dateline of a story as it opens the first paragraph, in the form of the house; null where there is none. */
export function publishDateline(doc: JsonNode, house: PublishingHouse | undefined): readonly Html[] | null {
  const written = String(doc.attrs?.dateline ?? '');
  if (written.trim() === '') return null;
  const { form, capitals } = house?.file.dateline ?? { form: USUAL, capitals: false };
  const place = el('span', { class: 'dateline' }, capitals ? written.toUpperCase() : written);
  if (form === USUAL) return [place, DATELINE_DASH];
  const parts = formParts(form, dateOf(doc, house)).map((part): Html => (part === '{place}' ? place : part));
  return [el('span', { class: 'dateline-line' }, ...parts)];
}

/** A paragraph with the dateline before its words. */
export function withDateline(paragraph: HtmlElement, dateline: readonly Html[]): HtmlElement {
  return { ...paragraph, children: [...dateline, ...(paragraph.children ?? [])] };
}

/** The form cut at the place, the date put in; where there is no date, its place goes with the comma before it. */
function formParts(form: string, date: string): readonly string[] {
  const filled = date === '' ? form.replace(/[,،]?\s*\{date\}/g, '') : form.replaceAll('{date}', date);
  return filled.split(/(\{place\})/).filter((part) => part !== '');
}

function dateOf(doc: JsonNode, house: PublishingHouse | undefined): string {
  const at = machineMoment(doc.attrs?.published);
  return at === null || house === undefined
    ? ''
    : dayInWords(instantOf(doc, 'published')?.at ?? '', String(doc.attrs?.language ?? 'en'), { ...house.file.date, weekday: false });
}
