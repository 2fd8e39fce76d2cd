import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { newStory } from '../../blocks/newStory';
import type { Input, MethodName, Output, StoryJson } from '../../contract/methods';
import type { Result } from '../../contract/result';
import { countedIds } from '../../story/ids';
import { createDesk } from '../createDesk';
import type { Desk } from '../desk';

const NONE = { nativeMenus: false, nativeDialogs: false, revealFile: false, chooseLibrary: false, printToPdf: false, ownWindows: false };
let folder: string;
let desk: Desk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-houses-'));
  desk = await createDesk({ home: folder, root: join(folder, 'library'), version: '0', zone: 'Asia/Kolkata', capabilities: NONE });
});
afterEach(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

const call = <N extends MethodName>(name: N, input: Input<N>) => desk.dispatch(name, input, { window: 'w' }) as Promise<Result<Output<N>>>;
const file = (own: object) => JSON.stringify({ format: 1, id: 'mine', title: 'Mine', ...own });
const side = (name: string) => ({ name, label: name, kind: 'line' });
const tree = (publish: object) => file({ declared: [{ name: 'score', label: 'Score', fields: [side('home'), side('away')], publish }] });
const words = (pattern: string) => file({ words: [{ name: 'a', reason: 'r', pattern }] });
const entries = async () => {
  const list = await call('house.list', {});
  return list.ok ? list.value.map(({ id, builtIn, problem }) => [id, builtIn, problem === null]) : list.error.code;
};
const COMES = [
  ['arabic-site', true, true],
  ['english-daily', true, true],
  ['hindi-daily', true, true],
];

async function put(name: string, text: string): Promise<void> {
  await mkdir(join(folder, 'houses'), { recursive: true });
  await writeFile(join(folder, 'houses', name), text);
}

test('four houses come with Galley, and each opens', async () => {
  expect(await entries()).toEqual([...COMES, ['plain', true, true]]);
  for (const id of ['plain', 'english-daily', 'hindi-daily', 'arabic-site']) {
    expect(await call('house.open', { id })).toMatchObject({ ok: true, value: { id, problem: null } });
    expect(await call('house.read', { id })).toMatchObject({ ok: true, value: { builtIn: true } });
  }
});

test('a house is kept, told of, edited and taken away', async () => {
  const told: string[] = [];
  desk.on('house.changed', ({ id }) => told.push(id));
  expect(await call('house.save', { text: file({}), over: null })).toMatchObject({ ok: true, value: { id: 'mine', title: 'Mine' } });
  expect(await call('house.save', { text: file({}), over: null })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(await call('house.save', { text: file({ title: 'Ours' }), over: 'mine' })).toMatchObject({ ok: true, value: { title: 'Ours' } });
  expect(await entries()).toEqual([...COMES, ['mine', false, true], ['plain', true, true]]);
  expect(await call('house.remove', { id: 'mine' })).toMatchObject({ ok: true });
  expect(await entries()).toEqual([...COMES, ['plain', true, true]]);
  expect(told).toEqual(['mine', 'mine', 'mine']);
  expect(await readdir(join(folder, 'houses'))).toEqual([]);
});

test('one that comes with Galley is changed on this machine, and comes back', async () => {
  const own = file({ id: 'plain', title: 'Ours' });
  expect(await call('house.save', { text: own, over: null })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(await call('house.save', { text: own, over: 'plain' })).toMatchObject({ ok: true });
  expect(await call('house.open', { id: 'plain' })).toMatchObject({ value: { file: { title: 'Ours' } } });
  expect(await call('house.remove', { id: 'plain' })).toMatchObject({ ok: true });
  expect(await call('house.open', { id: 'plain' })).toMatchObject({ value: { file: { title: 'Plain' } } });
  expect(await call('house.remove', { id: 'plain' })).toMatchObject({ ok: false, error: { code: 'refused' } });
});

describe('a broken house', () => {
  it.each([
    ['no JSON', '{ "format": 1,\n "id": }', /mine\.json cannot be used: it is no JSON/],
    ['a key that no house has', file({ colour: 'red' }), /“colour” is a key that no house file has/],
    ['another id', file({ id: 'other' }), /says that its id is “other”/],
    ['a list', '[]', /mine\.json cannot be used: holds no group of keys/],
    ['nothing', '', /mine\.json cannot be used: it is no JSON/],
    ['a wrong type', file({ limits: { headline: { words: '9' } } }), /“limits\.headline\.words” must be a (whole )?number/],
    ['words that are no list', file({ words: 'none' }), /“words” must be a list/],
    ['a stylesheet that fetches', file({ stylesheet: 'p { background: url(x) }' }), /“stylesheet” uses url\(\) in its line 1/],
    ['one that hides it', file({ stylesheet: 'p { background: u\\72 l(x) }' }), /“stylesheet” uses url\(\)/],
    ['one that hides it in hex', file({ stylesheet: 'p { background: \\000075\\000072\\00006c(x) }' }), /“stylesheet” uses url\(\)/],
    ['one that imports', file({ stylesheet: '\n@IMPORT "x.css";' }), /“stylesheet” uses @import in its line 2/],
    ['one that imports behind a comment', file({ stylesheet: '/* a */@im\\70ort/**/"x"' }), /“stylesheet” uses @import/],
    ['a script in a tree', tree({ tag: 'script', children: [{ field: 'home' }] }), /“declared\[0\]\.publish” writes <script>/],
    [
      'a handler in a tree',
      tree({ tag: 'p', attrs: { class: 'a', onclick: 'x()' }, children: [] }),
      /“declared\[0\]\.publish” writes <p onclick>/,
    ],
    ['a style in a tree', tree({ tag: 'p', attrs: { class: 'a', style: 'x' }, children: [] }), /“declared\[0\]\.publish” writes <p style>/],
    [
      'a script address',
      tree({ tag: 'p', attrs: { class: 'a' }, children: [{ tag: 'a', attrs: { href: 'javascript:x' }, children: [{ field: 'home' }] }] }),
      /“declared\[0\]\.publish” leads to “javascript:x”/,
    ],
    [
      'two fields in one place',
      tree({ tag: 'p', attrs: { class: 'a' }, children: [{ field: 'home' }, { field: 'away' }] }),
      /beside the field “home”/,
    ],
    ['a pattern that looks back', words('(a+)+\\1$'), /“words\[0\]\.pattern” is no pattern/],
    ['one that grows', words('((a{90}){90}){90}'), /“words\[0\]\.pattern” is/],
  ])('(%s) is told, and the default one stands in', async (_, text, why) => {
    await put('mine.json', text);
    expect(await entries()).toEqual([...COMES, ['mine', false, false], ['plain', true, true]]);
    const opened = await call('house.open', { id: 'mine' });
    expect(opened).toMatchObject({ ok: true, value: { id: 'plain', problem: expect.stringMatching(why) } });
    // The way out stands behind the reason, whatever it is.
    expect(opened.ok && opened.value.problem).toMatch(
      /^The house mine\.json .*(mend the file|Name the file).* The default house is used until then\.$/,
    );
    const created = await call('story.create', { story: newStory({ house: 'mine' }, countedIds()) as StoryJson });
    expect(created).toMatchObject({ ok: true, value: { readOnly: null } });
  });

  it('never stops a story from opening or from leaving, and the export says so', async () => {
    await put('mine.json', '{');
    const created = await call('story.create', { story: newStory({ house: 'mine' }, countedIds()) as StoryJson });
    if (!created.ok) throw new Error(created.error.message);
    const { doc, story } = created.value;
    expect(created.value.readOnly).toBeNull();
    const exported = await call('export.html', { doc, story, options: { mode: 'page' } });
    expect(exported).toMatchObject({
      ok: true,
      value: { problems: expect.arrayContaining([expect.objectContaining({ rule: 'export.house' })]) },
    });
  });

  it('is not kept', async () => {
    expect(await call('house.save', { text: '{', over: null })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(await call('house.test', { text: file({ words: [{ name: 'a', reason: 'r' }] }) })).toMatchObject({
      ok: false,
      error: { detail: 'words[0]: needs either words or a pattern, and not both' },
    });
  });
});

it.each(['../plain', 'a/b', 'PLAIN', '.', 'x'.repeat(200)])('the id “%s” leads nowhere', async (id) => {
  expect(await call('house.read', { id })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await call('house.remove', { id })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await call('house.open', { id })).toMatchObject({ ok: true, value: { id: 'plain' } });
});

test('a story leaves in the house that it names, and in the one of the settings where it names none', async () => {
  const lead = async (house: string) => {
    const created = await call('story.create', { story: newStory({ house, dateline: 'Kochi' }, countedIds()) as StoryJson });
    if (!created.ok) throw new Error(created.error.message);
    const { doc, story } = created.value;
    const body = { type: 'body', content: [{ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'Words.' }] }] };
    const filled = { ...story, doc: { ...story.doc, content: [...(story.doc.content ?? []).slice(0, 1), body] } };
    const exported = await call('export.html', { doc, story: filled, options: { mode: 'fragment' } });
    return exported.ok ? exported.value.html : exported.error.message;
  };
  expect(await lead('english-daily')).toContain('<span class="hp-dateline">KOCHI</span>: ');
  expect(await lead('')).toBe('<p><span class="dateline">Kochi</span> — Words.</p>\n');
  expect(await call('settings.set', { key: 'house', value: 'arabic-site' })).toMatchObject({ ok: true });
  expect(await lead('')).toContain('<section class="text">');
});

test('the library counts a story by its house, and anew when the house changes what counts', async () => {
  const block = { type: 'declared', attrs: { id: 'd', block: 'score', values: {} }, content: [] as unknown[] };
  block.content.push({ type: 'declaredLine', attrs: { name: 'home' }, content: [{ type: 'text', text: 'Harbour Town' }] });
  const score = {
    name: 'score',
    label: 'Score',
    fields: [{ name: 'home', label: 'Home', kind: 'line' }],
    publish: { tag: 'p', attrs: { class: 'score' }, children: [{ field: 'home' }] },
  };
  const keep = (counted: boolean) =>
    call('house.save', { text: file({ declared: [{ ...score, counted }] }), over: counted ? 'mine' : null });
  const words = async () => {
    const list = await call('library.list', {});
    return list.ok ? list.value.stories.map((story) => story.words) : list.error;
  };
  await keep(false);
  const empty = newStory({ house: 'mine' }, countedIds()) as StoryJson;
  const body = { type: 'body', content: [{ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'One.' }] }, block] };
  const story = { ...empty, doc: { ...empty.doc, content: [...(empty.doc.content ?? []).slice(0, 1), body] } } as StoryJson;
  const created = await call('story.create', { story });
  if (!created.ok) throw new Error(created.error.message);
  const saved = await call('story.save', { doc: created.value.doc, revision: 1, story });
  expect(saved).toMatchObject({ ok: true });
  expect(await words()).toEqual([1]);
  expect(await words()).toEqual([1]);
  await keep(true);
  expect(await words()).toEqual([3]);
});

test('a pattern that would hang another engine runs in the time that its text takes', async () => {
  const text = words('(a+)+b');
  const tests = [{ name: 'long', given: { field: 'paragraph', text: 'a'.repeat(1900) }, expect: { rules: [] } }];
  const started = performance.now();
  const tested = await call('house.test', { text: JSON.stringify({ ...JSON.parse(text), tests }) });
  expect(tested).toMatchObject({ ok: true, value: [{ passed: true }] });
  expect(performance.now() - started).toBeLessThan(2000);
});
