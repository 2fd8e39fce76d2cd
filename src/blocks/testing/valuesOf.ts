import type { JsonValue } from '../../contract/json';
import type { AttrSpec } from '../block';

const HASH = '0123456789abcdef'.repeat(4);

/** Values of every kind that attributes take; each attribute gets those that its own check lets stand. */
const POOL: readonly JsonValue[] = [
  '',
  null,
  true,
  false,
  0,
  1,
  2,
  3,
  4,
  7,
  640,
  480,
  1200,
  'Also Read',
  'READ MORE',
  'यह भी पढ़ें',
  'اقرأ أيضا',
  'A "quoted" <label> & more',
  'Photo',
  'चित्र',
  'Drawing: a',
  'column',
  'wide',
  'full',
  'inset',
  'ltr',
  'rtl',
  'auto',
  'en',
  'en-IN',
  'hi',
  'ar',
  'ml',
  'ur-Latn',
  'az-Arab',
  'reporter',
  'translator',
  'photographer',
  'draft',
  'opinion',
  'live',
  'minor',
  'ready',
  'https://example.org/',
  'https://example.org/a?b=1&c=%20"#d',
  'http://उदाहरण.example/पथ',
  'mailto:desk@example.org?subject=a%20b',
  'javascript:alert(1)',
  '//example.org/x',
  '/relative',
  'a-slug-of-words',
  'शब्द-दो',
  `${HASH}.jpg`,
  `${HASH}.webp`,
  { x: 0, y: 0, width: 1, height: 1 },
  { x: 0.25, y: 0.1, width: 0.5, height: 0.75 },
  [],
  ['World'],
  ['World', 'Asia & Pacific'],
  ['tag, with comma', 'دولي'],
  { at: '2025-08-16T05:26:30+05:30', zone: 'Asia/Kolkata', confirmed: true, written: '' },
  { at: '2025-08-16T05:26:30+05:30', zone: 'Asia/Kolkata', confirmed: false, written: 'August 16, 2025 05:26:30 IST' },
  { at: '2024-02-29T23:59:59Z', zone: null, confirmed: true, written: '' },
];

const pools = new WeakMap<AttrSpec, readonly JsonValue[]>();

/** The values of the pool that may stand under `spec`; always more than none. */
export function valuesOf(spec: AttrSpec): readonly JsonValue[] {
  const known = pools.get(spec);
  if (known !== undefined) return known;
  const values = POOL.filter((value) => spec.problem(value) === null);
  const found = values.length === 0 ? [spec.default] : values;
  pools.set(spec, found);
  return found;
}
