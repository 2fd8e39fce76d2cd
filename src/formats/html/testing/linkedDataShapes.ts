import type { JsonValue } from '../../../contract/json';

/** What a value of JSON-LD must look like: a text of this form, a whole number, a list of one or more, or an object with these properties (`name?` may be absent) and no other. */
export type Shape = RegExp | 'whole' | readonly [Shape] | { readonly [property: string]: Shape };

const text = /\S/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
const maker: Shape = { '@type': /^(Person|Organization)$/, name: text, 'url?': /^(https?|mailto):/ };
const organization: Shape = { '@type': /^Organization$/, name: text };
const image: Shape = {
  '@type': /^ImageObject$/,
  url: text,
  contentUrl: text,
  width: 'whole',
  height: 'whole',
  'caption?': text,
  'creditText?': text,
  'creator?': maker,
  'license?': /^https?:/,
  'copyrightNotice?': text,
};
const question: Shape = { '@type': /^Question$/, name: text, acceptedAnswer: { '@type': /^Answer$/, text } };
const article: { readonly [property: string]: Shape } = {
  '@context': /^https:\/\/schema\.org$/,
  'headline?': text,
  'alternativeHeadline?': text,
  'description?': text,
  inLanguage: text,
  'datePublished?': moment,
  'dateModified?': moment,
  'author?': [maker],
  'articleSection?': [text],
  'keywords?': [text],
  wordCount: 'whole',
  'image?': [image],
  'mainEntityOfPage?': text,
  'copyrightNotice?': text,
  'copyrightHolder?': organization,
  'publisher?': organization,
  'sponsor?': organization,
  'identifier?': text,
  'correction?': [{ '@type': /^CorrectionComment$/, text, 'datePublished?': moment }],
  'hasPart?': [question],
  'mainEntity?': [question],
};

/** Every kind of entry that a page of ours may tell. Source: schema.org; Google Search Central, "Article", "Image license metadata", "Breadcrumb" and "Live blog". */
export const ENTRY_SHAPES: readonly Shape[] = [
  { ...article, '@type': /^(Analysis|Opinion|Review|Background|Reportage|)NewsArticle$/, 'dateline?': text },
  {
    ...article,
    '@type': /^LiveBlogPosting$/,
    'liveBlogUpdate?': [{ '@type': /^BlogPosting$/, 'headline?': text, 'datePublished?': moment, 'articleBody?': text }],
  },
  {
    '@context': /^https:\/\/schema\.org$/,
    '@type': /^BreadcrumbList$/,
    itemListElement: [{ '@type': /^ListItem$/, position: 'whole', name: text }],
  },
];

/** Where a value is not of a shape, as paths; none where it is. */
export function misfits(value: JsonValue | undefined, shape: Shape, path = ''): readonly string[] {
  if (shape instanceof RegExp) return typeof value === 'string' && shape.test(value) ? [] : [path];
  if (shape === 'whole') return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? [] : [path];
  if (isList(shape))
    return Array.isArray(value) && value.length > 0 ? value.flatMap((one, index) => misfits(one, shape[0], `${path}[${index}]`)) : [path];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  const given = value as { readonly [property: string]: JsonValue };
  const known = Object.keys(shape).map((name) => name.replace('?', ''));
  const strange = Object.keys(given).filter((name) => !known.includes(name));
  const wrong = Object.entries(shape).flatMap(([name, inner]) => {
    const property = name.replace('?', '');
    return name.endsWith('?') && given[property] === undefined ? [] : misfits(given[property], inner, `${path}.${property}`);
  });
  return [...strange.map((name) => `${path}.${name} is not known`), ...wrong];
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}
