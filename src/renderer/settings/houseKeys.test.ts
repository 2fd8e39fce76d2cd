import { expect, test } from 'vitest';
import { declaredOffers } from '../../blocks/declared/declaredOffers';
import { makeDeclared } from '../../blocks/declared/makeDeclared';
import { applyFix } from '../../checks/applyFix';
import { runChecks } from '../../checks/runChecks';
import { figure, heading, paragraph, storyOf, words } from '../../checks/testing/storyOf';
import { houseFile } from '../../contract/houseFile';
import type { JsonNode, JsonValue } from '../../contract/json';
import { pageStylesheet } from '../../formats/html/pageStylesheet';
import { publishMarkup } from '../../formats/html/publishMarkup';
import { writeHtml } from '../../formats/html/writeHtml';
import type { House } from '../../house/house';
import { openHouse } from '../../house/openHouse';
import { quotesOf } from '../../house/quotesOf';
import { countedIds } from '../../story/ids';
import { leavingStamps } from '../../story/leavingStamps';
import { storyFile } from '../../story/storyFile';
import { textOf } from '../../story/walk';
import { limitNotes } from '../canvas/limitNotes';
import { LimitMemory, limitsOf } from '../canvas/limitsOf';
import { outlineOf } from '../desk/outlineOf';
import { substitution } from '../editor/typing/substitution';

function houseOf(own: object): House {
  const opened = openHouse({ format: 1, id: 'x', title: 'X', ...own });
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value;
}

/** What of a house can be seen: each gives words that change when the key does. */
const checks =
  (doc: JsonNode) =>
  (house: House): string =>
    runChecks(doc, house, { now: null })
      .map(({ rule, level, message, where }) => `${level} ${rule} ${where.from ?? ''}: ${message}`)
      .join('\n');
const written =
  (doc: JsonNode, mode: 'page' | 'fragment' = 'fragment') =>
  (house: House): string =>
    writeHtml(storyFile(doc), {
      mode,
      header: mode === 'page',
      unresolved: 'title',
      missingPicture: 'caption',
      rawHtml: 'clean',
      markup: publishMarkup,
      maxWidth: 1600,
      address: () => 'x.jpg',
      stylesheet: '',
      house,
    }).html;
const mended =
  (doc: JsonNode) =>
  (house: House): string => {
    const fix = runChecks(doc, house, { now: null }).find((one) => one.rule.startsWith('house.') && one.fix !== undefined)?.fix;
    return fix === undefined ? '' : textOf(applyFix(doc, fix));
  };
const margin =
  (doc: JsonNode) =>
  (house: House): string =>
    JSON.stringify(limitNotes(limitsOf(doc, house, new LimitMemory()), []));

/** What the story is marked with when it leaves for the first time. */
const stamps = (house: House): string => {
  const now = { at: '2026-03-07T12:00:00Z', zone: 'UTC', confirmed: true, written: '' };
  const { published: datesFirst } = house.file.leaving;
  return JSON.stringify(leavingStamps(storyOf([]), { now, digest: '0'.repeat(64), datesFirst, overrides: [], by: '' }));
};

const link: JsonNode = { type: 'text', text: 'there', marks: [{ type: 'link', attrs: { href: 'https://other.example/a' } }] };
const published: JsonValue = { at: '2025-08-16T17:26:30+05:30', zone: 'Asia/Kolkata', confirmed: true, written: '' };
const linked: JsonNode = { type: 'paragraph', attrs: { id: 'l' }, content: [link] };
const byline: readonly JsonNode[] = [
  { type: 'text', text: 'Asha Rao', marks: [{ type: 'contributor', attrs: { id: 'a', role: 'reporter', url: '' } }] },
];
const updates: JsonNode = { type: 'keyPoints', attrs: { id: 'k', label: '' }, content: [{ type: 'keyPoint', content: words('One.') }] };
const raw: JsonNode = { type: 'rawHtml', attrs: { id: 'r' }, content: [{ type: 'rawHtmlSource', content: words('<b>raw</b>') }] };
const dated = storyOf([], {}, { dateline: 'Kochi', published });
const dateHindi = storyOf([], {}, { language: 'hi', dateline: 'कोच्चि', published });

const fields = [
  { name: 'home', label: 'Home', kind: 'line' },
  { name: 'stage', label: 'Stage', kind: 'choice', options: ['Group', 'Final'] },
];
const tree = (root: string) => ({
  tag: 'div',
  attrs: { class: root },
  children: ['home', 'stage'].map((field) => ({ tag: 'p', attrs: { class: field }, children: [{ field }] })),
});
const score = { name: 'score', label: 'Score', fields, publish: tree('score') };
const declared = (own: object = {}, field: object = {}, second: object = {}) => ({
  declared: [
    {
      ...score,
      fields: [
        { ...fields[0], ...field },
        { ...fields[1], ...second },
      ],
      ...own,
    },
  ],
});
const filled = storyOf([
  {
    type: 'declared',
    attrs: { id: 'd', block: 'score', values: { stage: 'Final' } },
    content: [{ type: 'declaredLine', attrs: { name: 'home' }, content: words('Harbour Town') }],
  },
]);
const offer = (house: House): string => JSON.stringify(declaredOffers(house.file.declared));
const fresh = (house: House): string => JSON.stringify(house.file.declared.map((one) => makeDeclared(one, countedIds('n'))));
const outline = (house: House): string =>
  JSON.stringify(outlineOf(storyOf([{ type: 'declared', attrs: { id: 'e', block: 'score', values: {} } }]), [], house.file.declared));
const says = storyOf([paragraph('The gaol and the GAOL shut.')]);
const rule = (own: object) => ({ words: [{ name: 'gaol', words: ['gaol'], reason: 'Modern.', suggestion: 'jail', ...own }] });

/** For each key: a house without it, one with it, and where the difference is seen. */
const KEYS: { readonly [key: string]: readonly [without: object, withIt: object, ...seen: readonly ((house: House) => string)[]] } = {
  name: [{}, { name: 'The Post' }, written(storyOf([]), 'page')],
  languages: [{}, { languages: ['hi'] }, checks(storyOf([]))],
  sections: [{}, { sections: [['World']] }, checks(storyOf([]))],
  tags: [{}, { tags: ['Budget'] }, checks(storyOf([], {}, { tags: ['Flood'] }))],
  labels: [{}, { labels: { en: { keyPoints: 'At a glance' } } }, written(storyOf([updates])), (house) => house.label('keyPoints', 'en-IN')],
  'dateline.form': [{}, { dateline: { form: '{place}, {date}: ' } }, written(dated)],
  'dateline.capitals': [{}, { dateline: { capitals: true } }, written(dated)],
  'date.order': [{}, { date: { order: 'ymd' } }, written(dated, 'page')],
  'date.clock': [{}, { date: { clock: '12' } }, written(dated, 'page')],
  'date.digits': [{}, { date: { digits: 'language' } }, written(dateHindi, 'page')],
  'date.weekday': [{}, { date: { weekday: true } }, written(dated, 'page')],
  quotes: [
    {},
    { quotes: { en: ['«', '»', '‹', '›'] } },
    checks(storyOf([paragraph('He said “no” again.')])),
    (house) => JSON.stringify(substitution('a "', 'en', quotesOf(house, 'en'))),
  ],
  'limits.characters': [{}, { limits: { headline: { characters: 9 } } }, checks(storyOf([])), margin(storyOf([]))],
  'limits.words': [{}, { limits: { headline: { words: 2 } } }, checks(storyOf([])), margin(storyOf([]))],
  'limits.lines': [
    { limits: { headline: { lines: 9, measure: 9 } } },
    { limits: { headline: { lines: 1, measure: 9 } } },
    checks(storyOf([])),
    margin(storyOf([])),
  ],
  'limits.measure': [
    { limits: { headline: { lines: 2, measure: 90 } } },
    { limits: { headline: { lines: 2, measure: 9 } } },
    checks(storyOf([])),
    margin(storyOf([])),
  ],
  required: [{}, { required: ['byline', 'slugline'] }, checks(storyOf([]))],
  'credit.forms': [{}, { credit: { forms: ['PTI'] } }, checks(storyOf([figure()]))],
  'credit.refused': [{}, { credit: { refused: ['asha rao'] } }, checks(storyOf([figure()]))],
  blocks: [{}, { blocks: ['quote'] }, checks(storyOf([figure()])), (house) => String(house.allows('figure'))],
  'rights.allowed': [{}, { rights: { allowed: ['CC0'] } }, checks(storyOf([figure({ rights: 'All rights' })]))],
  'rights.required': [{}, { rights: { required: true } }, checks(storyOf([figure()]))],
  'declared.name': [declared(), declared({ name: 'other' }), checks(filled), written(filled)],
  'declared.label': [declared(), declared({ label: 'Result' }), offer, outline],
  'declared.icon': [declared(), declared({ icon: 'trophy' }), offer, outline],
  'declared.hint': [declared(), declared({ hint: 'Who won.' }), offer],
  'declared.keywords': [declared(), declared({ keywords: ['match'] }), offer],
  'declared.counted': [declared(), declared({ counted: false }), written(filled, 'page')],
  'declared.publish': [declared(), declared({ publish: tree('result') }), written(filled)],
  'declared.fields.name': [
    declared(),
    declared({ publish: JSON.parse(JSON.stringify(tree('score')).replaceAll('home', 'side')) }, { name: 'side' }),
    fresh,
    checks(filled),
  ],
  'declared.fields.label': [
    declared({}, { required: true }),
    declared({}, { required: true, label: 'Side' }),
    checks(storyOf([{ type: 'declared', attrs: { id: 'd', block: 'score', values: { stage: 'Final' } } }])),
  ],
  'declared.fields.kind': [
    declared({
      publish: { ...tree('score'), children: [{ tag: 'div', children: [{ field: 'home' }] }, ...tree('score').children.slice(1)] },
    }),
    declared(
      { publish: { ...tree('score'), children: [{ tag: 'div', children: [{ field: 'home' }] }, ...tree('score').children.slice(1)] } },
      { kind: 'text' },
    ),
    fresh,
    written(filled),
  ],
  'declared.fields.required': [
    declared(),
    declared({}, { required: true }),
    checks(storyOf([{ type: 'declared', attrs: { id: 'd', block: 'score', values: { stage: 'Final' } } }])),
  ],
  'declared.fields.limit.characters': [declared(), declared({}, { limit: { characters: 3 } }), checks(filled), margin(filled)],
  'declared.fields.limit.words': [declared(), declared({}, { limit: { words: 1 } }), checks(filled), margin(filled)],
  'declared.fields.limit.lines': [
    declared({}, { limit: { lines: 9, measure: 8 } }),
    declared({}, { limit: { lines: 1, measure: 8 } }),
    checks(filled),
    margin(filled),
  ],
  'declared.fields.limit.measure': [
    declared({}, { limit: { lines: 1, measure: 80 } }),
    declared({}, { limit: { lines: 1, measure: 8 } }),
    checks(filled),
    margin(filled),
  ],
  'declared.fields.options': [declared(), declared({}, {}, { options: ['Group'] }), checks(filled), written(filled)],
  'leaving.published': [{}, { leaving: { published: true } }, stamps],
  checks: [{}, { checks: { 'headline.full-stop': 'block' } }, checks(storyOf([], { headline: 'It is open.' }))],
  'words.name': [rule({}), rule({ name: 'prison' }), checks(says)],
  'words.languages': [rule({}), rule({ languages: ['hi'] }), checks(says)],
  'words.words': [rule({}), rule({ words: ['shut'] }), checks(says), mended(says)],
  'words.pattern': [rule({}), rule({ words: undefined, pattern: 'gaol and' }), checks(says), mended(says)],
  'words.case': [rule({}), rule({ case: true }), checks(says)],
  'words.reason': [rule({}), rule({ reason: 'Old.' }), checks(says)],
  'words.suggestion': [rule({}), rule({ suggestion: 'prison' }), mended(says)],
  'words.level': [rule({}), rule({ level: 'block' }), checks(says)],
  'words.where': [rule({}), rule({ where: ['headline'] }), checks(says)],
  stylesheet: [{}, { stylesheet: 'p { color: red }' }, pageStylesheet],
  fonts: [{}, { fonts: { latin: 'Georgia' } }, pageStylesheet],
  'html.classPrefix': [{}, { html: { classPrefix: 'g-' } }, written(storyOf([figure()])), written(storyOf([]), 'page'), pageStylesheet],
  'html.headingOffset': [{}, { html: { headingOffset: 1 } }, written(storyOf([heading('Sub')]))],
  'html.wrapper': [{}, { html: { wrapper: 'div' } }, written(storyOf([]))],
  'html.wrapperClass': [{ html: { wrapper: 'div' } }, { html: { wrapper: 'div', wrapperClass: 'story' } }, written(storyOf([]))],
  'html.linkRel': [{}, { html: { linkRel: 'noopener' } }, written(storyOf([linked]))],
  'html.linkTarget': [{}, { html: { linkTarget: '_blank' } }, written(storyOf([linked]))],
  'html.figure': [{}, { html: { figure: 'plain' } }, written(storyOf([figure()]))],
  'html.dateInBody': [{}, { html: { dateInBody: true } }, written(dated)],
  'html.bylineLabel': [{}, { html: { bylineLabel: true } }, written(storyOf([], { byline }), 'page')],
  'html.classes': [{}, { html: { classes: { paragraph: 'copy' } } }, written(storyOf([]))],
  'html.rawHtml': [{}, { html: { rawHtml: 'refuse' } }, written(storyOf([raw]))],
};

/** Keys that say what the file is, and those with a test of their own: the view of an empty field (e2e/houseBlock.spec.ts), the tests (desk/houses/testHouse.test.ts). */
const ELSEWHERE = ['format', 'id', 'title', 'tests', 'declared.fields.empty'];

test.each(Object.entries(KEYS))('%s changes what it should, and the same file writes the same', (_, [without, withIt, ...seen]) => {
  for (const look of seen) {
    expect(look(houseOf(withIt))).not.toBe(look(houseOf(without)));
    expect(look(houseOf(withIt))).toBe(look(houseOf(withIt)));
  }
});

test('every key of a house file is among them', () => {
  const named = keysIn(houseFile, '').map((key) => key.slice(1));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((key) => KEYS[key] === undefined && !ELSEWHERE.includes(key))).toEqual([]);
  expect([...Object.keys(KEYS), ...ELSEWHERE].filter((key) => !named.includes(key))).toEqual([]);
});

/** The keys of a form, those of groups and of entries of lists with a dot. `publish` and `tests` are one key each. */
function keysIn(form: unknown, path: string): readonly string[] {
  const { def } = form as { readonly def: FormDef };
  if (def.type === 'object' && path !== '.tests')
    return Object.entries(def.shape ?? {}).flatMap(([key, inner]) => keysIn(inner, `${path}.${key}`));
  const inner = def.innerType ?? (path === '.tests' ? undefined : (def.element ?? def.valueType));
  const isGroup = inner !== undefined && keysIn(inner, path).some((key) => key !== path);
  return isGroup ? keysIn(inner, path) : [path];
}

interface FormDef {
  readonly type: string;
  readonly shape?: { readonly [key: string]: unknown };
  readonly innerType?: unknown;
  readonly element?: unknown;
  readonly valueType?: unknown;
}
