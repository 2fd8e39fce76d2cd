import { type LabelTable, labelAt, labelTable } from '../labels/labelTable';
import type { Finding, Rule, Sheet } from '../sheet';
import type { Line } from '../splitLines';

const SEARCHED = 8;
const HEADLINE_ABOVE = 3;
type Field = 'kicker' | 'headline' | 'standfirst';

/** What copy sheets of newsrooms call the fields of a head. */
const LABELS: LabelTable<Field> = labelTable<Field>([
  ['headline', ['Headline', 'Hed', 'Head', 'Title', 'शीर्षक', 'العنوان', 'തലക്കെട്ട്', 'سرخی', 'Titre', 'Überschrift', 'Titular']],
  ['standfirst', ['Standfirst', 'Dek', 'Deck', 'Strap', 'Strapline', 'Sell', 'Subtitle', 'Chapeau', 'Unterzeile']],
  ['kicker', ['Kicker', 'Overline', 'Eyebrow']],
]);

/** A copy sheet: `Headline: …`, `Standfirst: …` above the text. Only where one of the first lines names the headline. */
export const labelledFields: Rule = {
  name: 'labelled-field',
  find(sheet) {
    const found = new Map<Field, Finding>();
    for (let index = 0; index < Math.min(SEARCHED, sheet.lines.length); index += 1) {
      const line = sheet.lines[index];
      const one = line === undefined ? null : fieldAt(sheet, line, index);
      if (one !== null && !found.has(one.field)) found.set(one.field, one.finding);
    }
    const headline = found.get('headline');
    return headline !== undefined && headline.index < HEADLINE_ABOVE ? [...found.values()] : [];
  },
};

function fieldAt(sheet: Sheet, line: Line, index: number): { readonly field: Field; readonly finding: Finding } | null {
  const label = sheet.isFree(index) && !line.facts.huge ? labelAt(line.raw, line.start, LABELS) : null;
  if (label === null || label.after >= line.end || !/[:：]/.test(line.raw.slice(label.end, label.after))) return null;
  const field = label.value;
  if (field !== 'standfirst' && line.facts.prose) return null;
  const end = line.raw.length;
  const words = line.raw.slice(line.start, label.end);
  return {
    field,
    finding: {
      id: `L${line.number}.${field}`,
      rule: field,
      index,
      start: 0,
      end,
      pieces: [
        { start: 0, end: label.after, target: { kind: 'drop' }, as: 'label' },
        { start: label.after, end, target: { kind: 'field', field }, as: field },
      ],
      why: `“${words}” is the label of a copy sheet.`,
    },
  };
}
