import { basename, dirname, join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { loadStory } from '../blocks/loadStory';
import type { Handlers } from '../contract/dispatch';
import type { ExportOptions } from '../contract/exportOptions';
import type { StoryJson } from '../contract/methods';
import { fail, ok, type Result } from '../contract/result';
import { fileStem } from '../formats/html/publishPictures';
import type { Purpose } from './commands/gateStory';
import { putExport } from './commands/putExport';
import { picturesOf } from './container/picturesOf';
import type { Caller } from './desk';
import { copyOf, type DeskRooms, houseFor, pictureBytes } from './deskRooms';
import { type ExportedStory, exportStory, pictureType } from './exportStory';
import type { TicketAnswer } from './shellPorts';
import type { ServedPage, Tickets } from './tickets';

type ExportCalls = Pick<Handlers<Caller>, 'export.html' | 'export.save' | 'preview.create'>;

interface Request {
  readonly doc: string;
  readonly story: StoryJson;
  readonly options: ExportOptions;
}

interface LeavingRequest extends Request {
  readonly purpose: Purpose;
}

const HTML = 'text/html; charset=utf-8';
/** Of every preview page: its own style and its own pictures, the application's typefaces, no script, shown by the application only. Source: design §7. */
const PREVIEW_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; font-src 'self'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

/** The calls by which a story leaves. */
export function exportCalls(rooms: DeskRooms, tickets: Tickets): ExportCalls {
  const { previewBase = '/preview/', downloadBase = '/download/' } = rooms.options;
  return {
    'export.html': async (request, { window }) => {
      const may = await mayLeave(rooms, request);
      if (!may.ok) return may;
      const exported = await exportOpen(rooms, request, window, '');
      if (!exported.ok) return exported;
      const { html, problems, files } = exported.value;
      return ok({ html, problems, files: files.map(({ name, bytes }) => ({ name, size: bytes.length })) });
    },
    'export.save': async (request, { window }) => {
      const may = await mayLeave(rooms, request);
      if (!may.ok) return may;
      const stem = fileStem(request.story.doc);
      const dialogs = rooms.options.ports?.dialogs;
      if (dialogs !== undefined) return saveByDialog(rooms, request, window, await dialogs.saveExport(window, `${stem}.html`, 'html'));
      const exported = await exportOpen(rooms, request, window, folderAddress(stem));
      if (!exported.ok) return exported;
      return ok({
        saved: null,
        download: downloadBase + tickets.download(asDownload(stem, exported.value)),
        problems: exported.value.problems,
      });
    },
    'preview.create': async (request, { window }) => {
      const options = { ...request.options, images: 'folder' } as const;
      const exported = await exportOpen(rooms, { ...request, options }, window, '');
      if (!exported.ok) return exported;
      return ok({ url: `${previewBase}${tickets.preview(request.doc, served(exported.value))}/`, problems: exported.value.problems });
    },
  };
}

/** Asks the gate about a story that is to be published, with what its log overrides. It is asked here, and not only in the window, because this is where the story leaves (docs/decisions/0009). */
async function mayLeave(rooms: DeskRooms, { story, purpose }: LeavingRequest): Promise<Result<null>> {
  if (purpose === 'proof') return ok(null);
  const loaded = loadStory(story);
  if (!loaded.ok) return loaded;
  const { house } = await houseFor(rooms, loaded.value.doc.attrs?.house);
  // The checks are loaded for the first story that is published and not with the shell.
  const [{ checkStory }, { gateStory }] = await Promise.all([import('./commands/checkStory'), import('./commands/gateStory')]);
  const found = checkStory(loaded.value, house, new Date(rooms.clock()).toISOString());
  const { may, stops } = gateStory(loaded.value, found, purpose);
  if (may) return ok(null);
  const rules = [...new Set(stops.map(({ rule }) => rule))].join(', ');
  const first = stops[0]?.message ?? '';
  return fail(
    'refused',
    `The story may not be published yet: ${first} Mend it, or say why it leaves all the same. A proof may leave.`,
    rules,
  );
}

async function exportOpen(rooms: DeskRooms, request: Request, window: string, folder: string): Promise<Result<ExportedStory>> {
  const copy = await copyOf(rooms, request.doc, window);
  if (!copy.ok) return copy;
  const story = loadStory(request.story);
  if (!story.ok) return story;
  const pictures = new Map<string, Uint8Array>();
  for (const name of picturesOf(story.value.doc)) {
    const bytes = await pictureBytes(rooms, copy.value, name);
    if (bytes !== null) pictures.set(name, bytes);
  }
  const { house, problem } = await houseFor(rooms, story.value.doc.attrs?.house);
  const exported = await exportStory({ story: story.value, pictures, house }, request.options, folder);
  if (!exported.ok || problem === null) return exported;
  return ok({ ...exported.value, problems: [{ rule: 'export.house', message: problem, block: '' }, ...exported.value.problems] });
}

async function saveByDialog(rooms: DeskRooms, request: Request, window: string, path: string | null) {
  if (path === null) return { ok: false, error: { code: 'cancelled', message: 'Nothing was saved.' } } as const;
  const stem = basename(path).replace(/\.html?$/i, '');
  const exported = await exportOpen(rooms, request, window, folderAddress(stem));
  if (!exported.ok) return exported;
  const put = await putExport(join(dirname(path), basename(path)), folderName(stem), exported.value, rooms.fs);
  return put.ok ? ok({ saved: basename(path), download: null, problems: exported.value.problems }) : put;
}

function folderName(stem: string): string {
  return `${stem}-images`;
}

function folderAddress(stem: string): string {
  return `${encodeURIComponent(folderName(stem))}/`;
}

function asDownload(stem: string, exported: ExportedStory): TicketAnswer {
  const page = strToU8(exported.html);
  if (exported.files.length === 0) return { bytes: page, type: HTML, csp: null, download: `${stem}.html` };
  const content: Zippable = { [`${stem}.html`]: page };
  for (const { name, bytes } of exported.files) content[`${folderName(stem)}/${name}`] = [bytes, { level: 0 }];
  const bytes = zipSync(content, { mtime: new Date(1980, 0, 1) });
  return { bytes, type: 'application/zip', csp: null, download: `${stem}.zip` };
}

function served(exported: ExportedStory): ServedPage {
  const files = exported.files.map(({ name, bytes }) => [name, { bytes, type: pictureType(name), csp: null, download: null }] as const);
  return { page: { bytes: strToU8(exported.html), type: HTML, csp: PREVIEW_CSP, download: null }, files: new Map(files) };
}
