import { blockOf } from '../../blocks';
import type { PublishContext } from '../../blocks/block';
import { countedText, countedWords } from '../../blocks/countedWords';
import { el, type Html } from '../../blocks/html';
import { publishMoment } from '../../blocks/moment';
import type { JsonNode } from '../../contract/json';
import type { Advice } from '../../story/advice';
import { labelIn } from '../../story/labels';
import type { StoryFile } from '../../story/storyFile';
import type { PictureUse } from '../pictureUse';
import { type Dress, dressOf, hostOf } from './dress';
import { escapeAttribute } from './escapeHtml';
import type { HtmlOptions } from './htmlOptions';
import { nodeToString } from './htmlToString';
import { type LinkedData, linkedData } from './linkedData';
import { publishDateline, withDateline } from './publishDateline';
import { publishInline } from './publishInline';
import { publishNotices } from './publishNotices';
import { publishPictures } from './publishPictures';
import { publishTimes } from './publishTimes';
import { withOwnName } from './withOwnName';
import { writePage } from './writePage';

/** A story as HTML, with what did not leave as it stands and the pictures that belong beside it, in document order. */
export interface WrittenHtml {
  readonly html: string;
  readonly problems: readonly Advice[];
  readonly pictures: readonly PictureUse[];
}

/**
 * Writes a checked story as HTML: preview, copy, export and command line all come from here. The same story and options give the
 * same bytes in every shell, zone and locale. Bugs in a block's markup throw; everything editorial is in `problems`.
 */
export function writeHtml(story: StoryFile, options: HtmlOptions): WrittenHtml {
  const { doc } = story;
  const problems: Advice[] = [];
  const problem = (advice: Advice): void => void problems.push(advice);
  const pictures = publishPictures(doc, options);
  const linked = options.mode === 'page' ? linkedData() : null;
  const refused = (address: string): void =>
    problem({
      level: 'block',
      rule: 'export.address-refused',
      message: `The address “${address.slice(0, 80)}” does not leave: it is no https, http or mailto address.`,
      where: { block: '' },
    });
  const dress = dressOf(options.house, hostOf(doc.attrs?.canonical));
  const writing: Writing = { picture: pictures.picture, problem, refused, linked, dress };
  const ctx = publishContext(doc, options, writing);
  const written = (element: Html): string => `${nodeToString(dress === null ? element : dress.other(element), refused)}\n`;
  let out = '';
  if (options.mode === 'page' || options.header) {
    const header = headerOf(doc, ctx, options, dress);
    if (header !== null) out += `${nodeToString(header, refused)}\n`;
  } else if (options.house?.file.html.dateInBody === true)
    out += publishTimes(doc, problem, options.house).slice(0, 1).map(written).join('');
  for (const notice of publishNotices(doc, ctx.label)) out += written(notice);
  out += bodyOf(doc, ctx, options, writing);
  if (linked !== null)
    out = writePage({ doc, article: out, pictures, words: countedWords(doc, ctx.declarations), linked: linked.properties, options });
  else out = wrapped(out, options);
  return { html: out, problems, pictures: pictures.used.map(({ use }) => use) };
}

/** A fragment in the element that the house's profile puts around it. */
function wrapped(fragment: string, { house }: HtmlOptions): string {
  const { wrapper, wrapperClass } = house?.file.html ?? { wrapper: '', wrapperClass: '' };
  if (wrapper === '') return fragment;
  return `<${wrapper}${wrapperClass === '' ? '' : ` class="${escapeAttribute(wrapperClass)}"`}>\n${fragment}</${wrapper}>\n`;
}

/** How what is published becomes text, and who hears of it. */
interface Writing extends Pick<PublishContext, 'picture' | 'problem'> {
  readonly refused: (address: string) => void;
  readonly linked: LinkedData | null;
  readonly dress: Dress | null;
}

function publishContext(doc: JsonNode, options: HtmlOptions, { picture, problem, refused, linked, dress }: Writing): PublishContext {
  const language = String(doc.attrs?.language ?? 'en');
  const { house } = options;
  const ctx: PublishContext = {
    doc,
    language,
    unresolved: options.unresolved,
    missingPicture: options.missingPicture,
    rawHtml: house?.file.html.rawHtml === 'refuse' ? 'refuse' : options.rawHtml,
    declarations: options.declarations ?? house?.file.declared ?? [],
    bylineLabel: house?.file.html.bylineLabel === true,
    label: (key) => (house === undefined ? labelIn(language, key) : house.label(key, language)),
    inline: (node) => publishInline(node.content, inline),
    blocks: (nodes) => nodes.flatMap((node) => publishBlock(node, ctx, linked)),
    picture,
    time: (value) => publishMoment(value, language, house?.file.date),
    markup: options.markup,
    problem,
  };
  const inline = { ctx, dress, refused };
  return ctx;
}

function publishBlock(node: JsonNode, ctx: PublishContext, linked: LinkedData | null): readonly Html[] {
  const block = blockOf(node.type);
  if (block === undefined) throw new Error(`No block is called “${node.type}”: the story was not checked before it was published.`);
  if (linked !== null && block.linkedData !== undefined)
    linked.add(block.linkedData(node, (nodes) => countedText(nodes, ctx.declarations)));
  return block.publish(node, ctx);
}

function headerOf(doc: JsonNode, ctx: PublishContext, { house }: HtmlOptions, dress: Dress | null): Html | null {
  const fields = doc.content?.[0]?.content ?? [];
  const times = publishTimes(doc, ctx.problem, house);
  const lines =
    dress === null
      ? [...ctx.blocks(fields), ...times]
      : [...fields.flatMap((field) => dress.block(ctx.blocks([field]), field.type)), ...times.map(dress.other)];
  return lines.length === 0 ? null : el('header', undefined, ...lines);
}

/** The published body, with the dateline at the head of its first paragraph. A block is written before the next one is published. */
function bodyOf(doc: JsonNode, ctx: PublishContext, options: HtmlOptions, { refused, linked, dress }: Writing): string {
  const dateline = publishDateline(doc, options.house);
  let out = '';
  let placed = dateline === null;
  const landmarks = new Map<string, number>();
  for (const node of doc.content?.[1]?.content ?? []) {
    let name = node.type;
    for (const element of publishBlock(node, ctx, linked)) {
      const here = !placed && dateline !== null && node.type === 'paragraph' && typeof element !== 'string';
      if (here) placed = true;
      const whole = here ? withDateline(element, dateline) : withOwnName(element, landmarks);
      if (dress === null) out += `${nodeToString(whole, refused)}\n`;
      else for (const dressed of dress.block([whole], name)) out += `${nodeToString(dressed, refused)}\n`;
      // Further classes of a block stand on its first element.
      name = '';
    }
  }
  if (!placed && options.mode === 'fragment')
    ctx.problem({
      level: 'warn',
      rule: 'export.dateline-no-place',
      message: `The dateline “${String(doc.attrs?.dateline ?? '')}” does not leave: the story has no paragraph to open with it.`,
      where: { block: '', field: 'dateline' },
    });
  return out;
}
