import { z } from 'zod';
import type { JsonValue } from './json';

z.config({ jitless: true });

/** How a check is taken: not run, shown, or in the way of publishing. */
export const LEVELS = ['off', 'warn', 'block'] as const;
export type Level = (typeof LEVELS)[number];

const short = z.string().max(200);
const sentence = z.string().max(2000);
/** A language by its BCP 47 tag, or `*` for every language. */
const language = z.string().regex(/^(\*|[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)$/);

/** The most that may stand in a field; each is left out where there is none. */
const limit = z.strictObject({
  /** Graphemes, as readers count them. */
  characters: z.int().min(1).max(1_000_000).optional(),
  words: z.int().min(1).max(1_000_000).optional(),
  /** Lines of `measure` characters each, broken as story/lineStarts.ts breaks them: the same in every window and on the command line. */
  lines: z.int().min(1).max(1000).optional(),
  /** Characters that a line holds where the field is printed; goes with `lines`. */
  measure: z.int().min(1).max(1000).optional(),
});

/** A word rule: a word or a pattern of the linear-time engine, why, and what to write instead. */
const wordRule = z.strictObject({
  /** Stable, e.g. `spelling.realise`; the check is called `house.<name>`. */
  name: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/),
  languages: z.array(language).default(['*']),
  /** Exactly one of the two. Words match whole words, whatever their case unless `case` is set. */
  words: z.array(short.min(1)).optional(),
  pattern: short.min(1).optional(),
  case: z.boolean().default(false),
  reason: sentence,
  /** What the fix writes; `$1` … are the groups of the pattern. Absent: nothing is offered. */
  suggestion: short.optional(),
  level: z.enum(['warn', 'block']).default('warn'),
  /** Field or block names it looks into; absent: everywhere. */
  where: z.array(short).optional(),
});

/** Published HTML of a declared block: text, a place for a field, or an element. */
export type HouseTree =
  | string
  | { readonly field: string }
  | {
      readonly tag: string;
      readonly attrs?: { readonly [name: string]: string | { readonly field: string } };
      /** Only where this field has something in it. */
      readonly when?: string;
      readonly children?: readonly HouseTree[];
    };

const tree: z.ZodType<HouseTree> = z.lazy(() =>
  z.union([
    z.string().max(500),
    z.strictObject({ field: short }),
    z.strictObject({
      tag: z.string().regex(/^[a-z][a-z0-9]*$/),
      attrs: z.record(z.string().regex(/^[a-z-]+$/), z.union([short, z.strictObject({ field: short })])).optional(),
      when: short.optional(),
      children: z.array(tree).max(50).optional(),
    }),
  ]),
);

const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

/** A field of a declared block. `line` one line of text with marks; `text` paragraphs; `address`, `choice`, `number` and `flag` are values beside the text. */
const blockField = z.strictObject({
  name,
  label: short.min(1),
  kind: z.enum(['line', 'text', 'address', 'choice', 'number', 'flag']),
  required: z.boolean().default(false),
  limit: limit.optional(),
  options: z.array(short.min(1)).max(50).optional(),
  /** What an empty one says on the canvas. */
  empty: short.optional(),
});

/** A block that a house declares in its file. */
const declaredBlock = z.strictObject({
  name,
  label: short.min(1),
  /** Lucide icon name. */
  icon: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .default('shapes'),
  hint: short.optional(),
  keywords: z.array(short).max(20).default([]),
  /** Its words count into the length of the story. */
  counted: z.boolean().default(true),
  fields: z.array(blockField).min(1).max(20),
  publish: tree,
});

/** How published HTML looks to a CMS (docs/html-profile.md). */
export const htmlProfile = z.strictObject({
  /** Put before every class that Galley writes, e.g. `g-`. */
  classPrefix: z
    .string()
    .regex(/^([A-Za-z][A-Za-z0-9_-]{0,30})?$/)
    .default(''),
  /** Added to the level of every subhead (a CMS that has its own h2): 2-4 become at most 4-6. */
  headingOffset: z.int().min(0).max(2).default(0),
  /** Element around the fragment; '' for none. */
  wrapper: z.enum(['', 'div', 'article', 'section']).default(''),
  wrapperClass: z
    .string()
    .regex(/^[A-Za-z0-9_ -]{0,80}$/)
    .default(''),
  /** `rel` of links to other sites, e.g. `noopener`. */
  linkRel: z
    .string()
    .regex(/^[a-z ]{0,60}$/)
    .default(''),
  /** Links to other sites open in a new window. */
  linkTarget: z.enum(['', '_blank']).default(''),
  /** `figure` with caption and credit apart; `wordpress`: the credit in the caption's text; `plain`: `p` with the picture, then the caption as `p`. */
  figure: z.enum(['figure', 'wordpress', 'plain']).default('figure'),
  /** In a fragment, the published date opens the body. */
  dateInBody: z.boolean().default(false),
  /** A byline that opens with a reporter or writer is published with the label `writtenBy` before it. */
  bylineLabel: z.boolean().default(false),
  /** Further classes of the outermost element of a block, by block name. */
  classes: z.record(short, z.string().regex(/^[A-Za-z0-9_ -]{0,80}$/)).default({}),
  rawHtml: z.enum(['clean', 'refuse']).default('clean'),
});

/** One test of a house, beside its rules. */
const houseTest = z.strictObject({
  name: short.min(1),
  /** Text of one field, or a small story. */
  given: z.union([
    z.strictObject({ field: short, text: sentence, language: language.optional() }),
    z.strictObject({ body: z.array(z.custom<JsonValue>()), metadata: z.record(z.string(), z.custom<JsonValue>()).optional() }),
  ]),
  /** Names of the rules that speak, in order (all of them, none else); with `text` after all fixes; or the HTML of the fragment. */
  expect: z.strictObject({
    rules: z.array(short).optional(),
    fixed: sentence.optional(),
    html: z.string().max(20_000).optional(),
  }),
});

/** A publication's style as one file. Everything has a default but the name. Patterns, CSS and trees are looked at further by `house/`. */
export const houseFile = z.strictObject({
  format: z.literal(1),
  /** Letters, digits and hyphens; a story names its house by this. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  /** Name of the publication, as its readers know it; '' = none. */
  name: short.default(''),
  title: short.min(1),
  languages: z.array(language).default(['*']),
  /** Section paths, outermost first. Empty: any. */
  sections: z
    .array(z.array(short.min(1)).min(1).max(6))
    .max(500)
    .default([]),
  /** Controlled subjects. Empty: any tag. */
  tags: z.array(short.min(1)).max(5000).default([]),
  /** Fixed words of a page by language, then key: the keys of story/labels.ts. */
  labels: z.record(language, z.record(short, short)).default({}),
  /** Date line at the head of the first paragraph; `{place}` and `{date}`. */
  dateline: z.strictObject({ form: short.default('{place} — '), capitals: z.boolean().default(false) }).prefault({}),
  /** Forms of day and clock in published words. */
  date: z
    .strictObject({
      order: z.enum(['dmy', 'mdy', 'ymd']).default('dmy'),
      clock: z.enum(['24', '12']).default('24'),
      digits: z.enum(['latin', 'language']).default('latin'),
      weekday: z.boolean().default(false),
    })
    .prefault({}),
  /** Opening, closing, inner opening, inner closing, by language. */
  quotes: z.record(language, z.tuple([short, short, short, short])).default({}),
  /** By field or metadata key: `headline`, `standfirst`, `caption`, `seoTitle`, `paragraph` … */
  limits: z.record(short, limit).default({}),
  /** Fields and metadata keys that must have something in them before a story is published. */
  required: z.array(short).max(100).default([]),
  /** What happens to a story when it leaves to be published; the rest is the same in every house (story/leavingStamps.ts). */
  leaving: z
    .strictObject({
      /** A story without a published time takes the moment at which it leaves for the first time. */
      published: z.boolean().default(false),
    })
    .prefault({}),
  credit: z
    .strictObject({
      /** A credit must match one of these (linear-time patterns); empty: any. */
      forms: z.array(short.min(1)).max(50).default([]),
      /** Credits that name no maker: platforms, `Internet`, `Social media`. Whole credit, whatever its case. */
      refused: z.array(short.min(1)).max(500).default([]),
    })
    .prefault({}),
  /** Blocks that may be used; absent: all. */
  blocks: z.array(short).max(200).optional(),
  rights: z
    .strictObject({
      /** Rights terms that may be published without asking; empty: any. */
      allowed: z.array(short.min(1)).max(100).default([]),
      /** Every picture needs a rights term. */
      required: z.boolean().default(false),
    })
    .prefault({}),
  declared: z.array(declaredBlock).max(50).default([]),
  /** Levels of checks by their rule, over the check's own. */
  checks: z.record(short, z.enum(LEVELS)).default({}),
  words: z.array(wordRule).max(5000).default([]),
  /** CSS of the published page, after Galley's own. May fetch nothing. */
  stylesheet: z.string().max(200_000).default(''),
  /** Font families of the published page by script: `latin`, `devanagari`, `arabic`, `malayalam`. */
  fonts: z.record(short, short).default({}),
  html: htmlProfile.prefault({}),
  tests: z.array(houseTest).max(1000).default([]),
});

/** A house file as read, with every default in it. */
export type HouseFile = z.infer<typeof houseFile>;
export type HouseLimit = z.infer<typeof limit>;
export type WordRule = z.infer<typeof wordRule>;
export type DeclaredBlock = z.infer<typeof declaredBlock>;
export type DeclaredField = z.infer<typeof blockField>;
export type HtmlProfile = z.infer<typeof htmlProfile>;
export type HouseTest = z.infer<typeof houseTest>;
