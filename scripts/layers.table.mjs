/** @typedef {{ rooms: string[], packages: string[], node?: boolean }} Allowance what a file of a room may import; `packages` entries match a name or, ending in `/*`, a scope */

const REACT = ['react', 'react-dom'];
const EDITOR = ['@tiptap/*', 'prosemirror-search', 'prosemirror-changeset'];
const HAST = [
  'hast',
  'parse5',
  'hast-util-from-html',
  'hast-util-sanitize',
  'rehype-parse',
  'rehype-sanitize',
  'rehype-stringify',
  'mammoth',
  'linkedom',
];
const FONTS = ['@fontsource/*', '@fontsource-variable/*'];

/**
 * The rooms of docs/design.md §3 and their arrows: first the folder under src, then what it may import besides itself.
 * A type-only import is an import. Nothing is exempt.
 * @type {Record<string, Allowance>}
 */
export const ROOMS = {
  contract: { rooms: [], packages: ['zod'] },
  story: { rooms: ['contract'], packages: ['temporal-polyfill'] },
  blocks: { rooms: ['story', 'contract'], packages: ['hast'] },
  formats: { rooms: ['blocks', 'story', 'contract'], packages: [...HAST, 'schema-dts'] },
  checks: { rooms: ['blocks', 'story', 'house', 'contract'], packages: [] },
  house: { rooms: ['story', 'contract'], packages: ['zod', 're2js'] },
  desk: {
    rooms: ['contract', 'story', 'blocks', 'formats', 'checks', 'house'],
    packages: ['zod', 'fflate', 'conf', 'exifreader', 'chokidar', 'minisearch', 'mammoth', '@jsquash/*'],
    node: true,
  },
  main: { rooms: ['contract', 'desk'], packages: ['electron', 'electron-store', 'electron-log'], node: true },
  preload: { rooms: ['contract'], packages: ['electron'] },
  host: { rooms: ['contract', 'desk'], packages: ['ws', 'zod'], node: true },
  cli: { rooms: ['contract', 'desk', 'host'], packages: [], node: true },
  ui: { rooms: [], packages: [...REACT, 'react-aria-components', 'lucide-react', '@internationalized/date'] },
  renderer: {
    rooms: ['contract', 'story', 'blocks', 'formats', 'checks', 'house', 'ui'],
    packages: [
      ...REACT,
      ...EDITOR,
      ...FONTS,
      'zustand',
      'react-aria-components',
      'lucide-react',
      'react-intl',
      'react-image-crop',
      '@internationalized/date',
    ],
  },
};

/**
 * Kinds of file inside blocks, first match: specs are plain values, nodes make them editable, views are React. A kind
 * may import its own room's files of the kinds it names, so that a spec can never pull in an editor.
 * @type {{ name: string, test: RegExp, rooms: string[], packages: string[], kinds: string[] }[]}
 */
export const BLOCK_KINDS = [
  {
    name: 'a block view',
    test: /View\.tsx?$/,
    rooms: ['ui'],
    packages: [...REACT, ...EDITOR],
    kinds: ['a block view', 'a block node', 'the block schema', 'a block spec'],
  },
  {
    name: 'a block node',
    test: /(Node\.ts|^src\/blocks\/editor\/.*\.ts)$/,
    rooms: [],
    packages: EDITOR,
    kinds: ['a block node', 'a block view', 'the block schema', 'a block spec'],
  },
  {
    name: 'the block schema',
    test: /^src\/blocks\/(schema|checkDoc|acceptDoc|loadStory)\.ts$/,
    rooms: [],
    packages: ['@tiptap/pm'],
    kinds: ['the block schema', 'a block spec'],
  },
  { name: 'a block spec', test: /./, rooms: [], packages: [], kinds: ['a block spec'] },
];

/**
 * Formats and checks see the specs of blocks only; rooms with an editor see all of them.
 * @type {Record<string, string[]>}
 */
export const BLOCK_KINDS_SEEN = {
  formats: ['a block spec', 'the block schema'],
  checks: ['a block spec', 'the block schema'],
  desk: ['a block spec', 'the block schema'],
  renderer: ['a block view', 'a block node', 'the block schema', 'a block spec'],
};

/** What a test beside the code, or what stands in a `testing` folder for tests, may name on top of its room's own packages; node:* too. Its arrows to other rooms are the room's. */
export const TEST_PACKAGES = ['vitest', 'fast-check', 'html-validate', 'happy-dom', 'hast-util-from-html', 'fflate', 'ws', '@tiptap/*'];
