import '../../ui/css/index.css';
import '../css/index.css';
import '../fonts';
import '../canvas/canvas.css';
import './gallery.css';
import { BLOCKS, nodeOf } from '../../blocks';
import { element } from '../../blocks/editor/element';
import { isBlock } from '../../blocks/isBlock';
import { emptyDoc } from '../../blocks/newStory';
import { checkDoc } from '../../blocks/schema';
import type { DeclaredBlock } from '../../contract/houseFile';
import type { JsonNode } from '../../contract/json';
import { HOUSE_STYLESHEET } from '../../formats/html/houseStylesheet';
import { publishMarkup } from '../../formats/html/publishMarkup';
import { writeHtml } from '../../formats/html/writeHtml';
import { countedIds } from '../../story/ids';
import { labelIn } from '../../story/labels';
import { storyFile } from '../../story/storyFile';
import { createStoryEditor, openDoc } from '../editor/createStoryEditor';
import { createSurface } from '../editor/surface/surface';

interface Fixture {
  readonly node: JsonNode;
  readonly back?: readonly JsonNode[];
  readonly refused?: string;
  readonly choices?: { readonly declarations?: readonly DeclaredBlock[] };
}

import.meta.glob('../../blocks/*/*.canvas.css', { eager: true });
const fixtures = import.meta.glob<Fixture>('../../blocks/*/fixtures/*.json', { eager: true, import: 'default' });

const declarations = Object.values(fixtures).flatMap((fixture) => fixture.choices?.declarations ?? []);

const asked = new URLSearchParams(location.search);
const rtl = asked.get('dir') === 'rtl';
const language = rtl ? 'ar' : 'en';
document.documentElement.dataset.theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
const only = asked.get('block');

/** A story of the fixtures of one block; what the schema refuses stands there as it is read back. */
function storyOf(name: string): JsonNode {
  const nodes = ['full', 'rtl', 'empty', 'hostile'].flatMap((which): readonly JsonNode[] => {
    const found = fixtures[`../../blocks/${name}/fixtures/${which}.json`];
    if (found === undefined) return [];
    return found.refused === undefined ? [found.node] : (found.back ?? []);
  });
  const doc = emptyDoc({ language, direction: rtl ? 'rtl' : 'ltr' }, countedIds('e'));
  const [head, body] = doc.content ?? [];
  const spec = nodeOf(name);
  if (head === undefined || body === undefined || spec === undefined) throw new Error(`${name} is no block.`);
  const content = isBlock(spec)
    ? [head, { ...body, content: nodes }]
    : [{ ...head, content: head.content?.map((field) => (field.type === name ? (nodes[0] ?? field) : field)) ?? [] }, body];
  const checked = checkDoc({ ...doc, content }, countedIds('g'));
  if (!checked.ok) throw new Error(`${name}: ${checked.error.message}`);
  return checked.value;
}

function canvasOf(doc: JsonNode): HTMLElement {
  const host = element('div', { class: 'sheet-wrap' });
  const nothing = (): void => {};
  const editor = createStoryEditor(host, {
    surface: createSurface(),
    pictureUrl: async () => null,
    releaseUrl: nothing,
    onFarPicture: () => nothing,
    choosePicture: nothing,
    openDetails: nothing,
    declarations: () => declarations,
    onDeclarations: () => nothing,
    label: (key) => labelIn(language, key),
    onPasteArticle: nothing,
    onPictures: nothing,
    onFiles: nothing,
    onNotice: nothing,
    onOpenLink: nothing,
  });
  // TipTap puts its own (empty) node views in place of ours until the options are set again, as the application does.
  editor.setEditable(true);
  openDoc(editor, doc);
  editor.view.dom.lang = language;
  editor.view.dom.dir = rtl ? 'rtl' : 'ltr';
  return element('div', { class: 'canvas' }, host);
}

function pageOf(doc: JsonNode): HTMLElement {
  const { html } = writeHtml(storyFile(doc), {
    mode: 'page',
    header: true,
    unresolved: 'title',
    missingPicture: 'caption',
    rawHtml: 'clean',
    markup: publishMarkup,
    maxWidth: 1600,
    address: () => '',
    stylesheet: HOUSE_STYLESHEET,
    declarations,
  });
  const frame = element('iframe', { title: 'As published', sandbox: 'allow-same-origin' });
  // The page follows the system; here it follows the gallery.
  frame.srcdoc = html.replaceAll('(prefers-color-scheme: dark)', asked.get('theme') === 'dark' ? 'all' : 'not all');
  frame.addEventListener('load', () => {
    frame.style.height = `${frame.contentDocument?.documentElement.scrollHeight ?? 480}px`;
  });
  return frame;
}

for (const { name, label } of BLOCKS.filter((block) => only === null || block.name === only)) {
  const doc = storyOf(name);
  const section = element('section', { class: 'gallery__block', id: name }, element('h2', {}, label), canvasOf(doc), pageOf(doc));
  document.getElementById('gallery')?.append(section);
}
document.documentElement.dataset.ready = 'true';
