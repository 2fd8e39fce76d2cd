import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newStory } from '../blocks/newStory';
import { gate, logOf, overridesOf } from '../checks/gate';
import { exportOptions } from '../contract/exportOptions';
import type { JsonNode, JsonValue } from '../contract/json';
import type { Input, MethodName, Output, StoryJson } from '../contract/methods';
import type { PictureInfo } from '../contract/pictureInfo';
import type { Result } from '../contract/result';
import { countedIds } from '../story/ids';
import { checkStory } from './commands/checkStory';
import { createDesk } from './createDesk';
import type { Desk } from './desk';
import { encodePixels } from './pictures/codecs';
import { sniffPicture } from './pictures/sniffPicture';

let folder: string;
let desk: Desk;
let doc: string;
let picture: PictureInfo;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-export-'));
  desk = await createDesk({
    home: join(folder, 'home'),
    root: join(folder, 'library'),
    version: '0',
    zone: 'UTC',
    capabilities: {
      nativeMenus: false,
      nativeDialogs: false,
      revealFile: false,
      chooseLibrary: false,
      printToPdf: false,
      ownWindows: false,
    },
  });
  ({ doc } = await call('story.create', {}));
  picture = await call('picture.add', { doc, name: 'bay.png', bytes: new Uint8Array(await png()) });
});
afterEach(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

const png = () => encodePixels({ data: new Uint8ClampedArray(200 * 100 * 4).fill(200), width: 200, height: 100 }, 'png');

async function call<N extends MethodName>(name: N, input: Input<N>): Promise<Output<N>> {
  const answer = (await desk.dispatch(name, input, { window: 'w1' })) as Result<Output<N>>;
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

/** A story with two uses of one picture, the second one cut. */
function story(): StoryJson {
  const base = newStory({ slug: 'bay' }, countedIds());
  const figure = (id: string, crop: JsonNode['attrs']) => ({
    type: 'figure',
    attrs: { id, picture: picture.picture, pictureWidth: 200, pictureHeight: 100, alt: 'A bay', crop: crop ?? null },
    content: [{ type: 'caption' }, { type: 'credit', content: [{ type: 'text', text: 'X' }] }],
  });
  const [head, body] = base.doc.content ?? [];
  const content = [...(body?.content ?? []), figure('f000000001', undefined), figure('f000000002', { x: 0, y: 0, width: 0.5, height: 1 })];
  return { ...base, doc: { ...base.doc, content: [head as JsonNode, { type: 'body', content }] } };
}

const options = (given: Partial<Input<'export.html'>['options']> = {}) => exportOptions.parse({ mode: 'page', ...given });

describe('a story leaves', () => {
  it('with its pictures cut, named by slug and number', async () => {
    const { html, files } = await call('export.html', { doc, story: story(), options: options() });
    expect(files.map(({ name }) => name)).toEqual(['bay-1.png', 'bay-2.png']);
    expect(html).toContain('src="bay-1.png"');
    expect(html).toContain('width="100"');
  });

  it('with its pictures inside', async () => {
    const { html, files } = await call('export.html', { doc, story: story(), options: options({ images: 'inline' }) });
    const inside = [...html.matchAll(/src="data:image\/png;base64,([^"]+)"/g)].map((match) =>
      sniffPicture(Buffer.from(match[1] ?? '', 'base64')),
    );
    expect(files).toEqual([]);
    expect(inside).toEqual([
      { kind: 'png', width: 200, height: 100 },
      { kind: 'png', width: 100, height: 100 },
    ]);
  });

  it('with its pictures at an address', async () => {
    const { html } = await call('export.html', {
      doc,
      story: story(),
      options: options({ images: 'url', imageUrl: 'https://cdn.example/i/' }),
    });
    expect(html).toContain('src="https://cdn.example/i/bay-2.png"');
  });

  it('and lists a picture whose bytes are gone', async () => {
    await rm(join(folder, 'home', 'pictures'), { recursive: true });
    const { html, problems } = await call('export.html', { doc, story: story(), options: options() });
    expect(html).not.toContain('<img');
    expect(problems.filter(({ block }) => block.startsWith('f')).length).toBeGreaterThanOrEqual(2);
  });

  it('as the page that the preview shows, but for the picture addresses', async () => {
    const { url } = await call('preview.create', { doc, story: story(), options: options({ images: 'inline' }) });
    const [, , id = ''] = url.split('/');
    const page = await desk.ticket('preview', id);
    const { html } = await call('export.html', { doc, story: story(), options: options() });
    expect(Buffer.from(page?.bytes ?? []).toString()).toBe(html);
    expect(page?.csp).toMatch(/default-src 'none'/);
    expect(sniffPicture((await desk.ticket('preview', id, 'bay-2.png'))?.bytes ?? new Uint8Array())).toMatchObject({ width: 100 });
    expect(await desk.ticket('preview', id, '../settings.json')).toBeNull();
  });

  it('as a zip to download, once', async () => {
    const { download, saved } = await call('export.save', { doc, story: story(), options: options() });
    expect(saved).toBeNull();
    const id = download?.split('/')[2] ?? '';
    const answer = await desk.ticket('download', id);
    const entries = unzipSync(answer?.bytes ?? new Uint8Array());
    expect(Object.keys(entries)).toEqual(['bay.html', 'bay-images/bay-1.png', 'bay-images/bay-2.png']);
    expect(Buffer.from(entries['bay.html'] ?? []).toString()).toContain('src="bay-images/bay-1.png"');
    expect(await desk.ticket('download', id)).toBeNull();
  });

  it('and stays with its pictures in the file, and none of another story', async () => {
    const { id } = await call('story.save', { doc, revision: 1, story: story() });
    await rm(join(folder, 'home', 'pictures'), { recursive: true });
    await call('story.close', { doc });
    const opened = await call('story.open', { id });
    expect((await call('picture.get', { doc: opened.doc, picture: picture.picture })).bytes.length).toBe(picture.bytes);
    const small = await call('picture.get', { doc: opened.doc, picture: picture.picture, maxWidth: 50 });
    expect(sniffPicture(small.bytes)).toEqual({ kind: 'png', width: 50, height: 25 });
    const other = await desk.dispatch('picture.get', { doc: opened.doc, picture: '../../settings.json' }, { window: 'w1' });
    expect(other).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('a story that may not be published', () => {
  const purpose = 'publish';
  const ask = (input: Partial<Input<'export.html'>>, name: MethodName = 'export.html') =>
    desk.dispatch(name, { doc, story: story(), options: options(), ...input }, { window: 'w1' });
  /** The same with every reason that somebody gave for what stands in the way. */
  const overridden = (): StoryJson => {
    const { doc: body, ...envelope } = story();
    const stops = checkStory({ ...envelope, doc: body }, undefined, '2026-11-30T10:00:00Z').filter(({ level }) => level === 'block');
    const given = overridesOf(body, stops, 'The desk has seen it', 'Asha');
    const log = logOf(gate(body, stops, purpose, given), { at: '2026-11-30T10:00:00Z', what: 'exported' }) as unknown as JsonValue;
    return { ...envelope, doc: { ...body, attrs: { ...body.attrs, log } } };
  };

  it.each(['export.html', 'export.save'] as const)('does not leave by %s, whatever the window thinks', async (name) => {
    expect(await ask({ purpose }, name)).toMatchObject({
      ok: false,
      error: { code: 'refused', detail: expect.stringContaining('headline.missing') },
    });
    expect(await ask({ purpose: 'proof' }, name)).toMatchObject({ ok: true });
    expect(await ask({}, name)).toMatchObject({ ok: true });
  });

  it('leaves with the reasons in its log, for as long as the words are the same', async () => {
    expect(await ask({ purpose, story: overridden() })).toMatchObject({ ok: true });
    const held = overridden();
    const other = { ...held, doc: { ...held.doc, attrs: { ...held.doc.attrs, legal: true } } };
    expect(await ask({ purpose, story: other })).toMatchObject({ ok: false, error: { detail: 'flag.legal' } });
  });

  it('is held back by its own house', async () => {
    await mkdir(join(folder, 'home', 'houses'));
    const house = { format: 1, id: 'ours', title: 'Ours', checks: { 'headline.missing': 'warn', 'section.missing': 'block' } };
    await writeFile(join(folder, 'home', 'houses', 'ours.json'), JSON.stringify(house));
    const base = story();
    const ours = { ...base, doc: { ...base.doc, attrs: { ...base.doc.attrs, house: 'ours' } } };
    const answer = await ask({ purpose, story: ours });
    expect(answer).toMatchObject({ ok: false, error: { detail: expect.stringContaining('section.missing') } });
    expect(answer).not.toMatchObject({ error: { detail: expect.stringContaining('headline.missing') } });
  });
});

describe('an open story', () => {
  it('hears of a change outside, and not of its own saves', async () => {
    const told: string[] = [];
    desk.on('story.changedOnDisk', (payload) => told.push(payload.doc));
    await call('story.save', { doc, revision: 1, story: story() });
    await call('story.save', { doc, revision: 2, story: story() });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(told).toEqual([]);
    const [name = ''] = await readdir(join(folder, 'library'));
    await writeFile(
      join(folder, 'library', name),
      await readFile(join(folder, 'library', name)).then((bytes) => Buffer.concat([bytes, Buffer.from('x')])),
    );
    await expect.poll(() => told, { timeout: 5000 }).toEqual([doc]);
  });
});
