import type { RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { JsonMark, JsonNode } from '../../contract/json';
import type { Advice } from '../../story/advice';
import { labelIn } from '../../story/labels';
import type { PublishContext } from '../block';
import { el, type Html } from '../html';
import { blockOf, markOf } from '../index';
import { publishMoment } from '../moment';

/** What an export may ask for; the rest is as in a plain page. */
export type PublishChoices = Partial<
  Pick<PublishContext, 'language' | 'unresolved' | 'missingPicture' | 'rawHtml' | 'doc' | 'declarations' | 'bylineLabel'>
>;

/** A publish context without a writer behind it, and the problems that it was told. Pictures are at `images/<first digits>.<ext>`. */
export function publishForTest(choices: PublishChoices): { readonly ctx: PublishContext; readonly problems: readonly Advice[] } {
  const problems: Advice[] = [];
  const language = choices.language ?? 'en';
  const ctx: PublishContext = {
    doc: choices.doc ?? { type: 'doc' },
    language,
    unresolved: choices.unresolved ?? 'title',
    missingPicture: choices.missingPicture ?? 'caption',
    rawHtml: choices.rawHtml ?? 'clean',
    declarations: choices.declarations ?? [],
    bylineLabel: choices.bylineLabel ?? false,
    label: (key) => labelIn(language, key),
    inline: (node) => (node.content ?? []).flatMap((piece) => marked(piece.text ?? '', piece.marks ?? [], ctx)),
    blocks: (nodes) => nodes.flatMap((node) => blockOf(node.type)?.publish(node, ctx) ?? []),
    picture: (figure) => pictureOf(figure),
    time: (value) => publishMoment(value, language),
    markup: (source) => ({ html: fromHtml(source, { fragment: true }).children.flatMap(markupOf), dropped: [] }),
    problem: (advice) => problems.push(advice),
  };
  return { ctx, problems };
}

function marked(text: string, marks: readonly JsonMark[], ctx: PublishContext): readonly Html[] {
  let inside: readonly Html[] = [text];
  for (const mark of [...marks].reverse()) {
    const shell = markOf(mark.type)?.publish(mark.attrs ?? {}, ctx) ?? null;
    if (shell !== null) inside = [el(shell.tag, shell.attrs ?? {}, ...inside), ...(shell.after ?? [])];
  }
  return inside;
}

/** Markup of a fixture, taken as clean: the sanitiser and its tests are formats/html/publishMarkup. */
function markupOf(node: RootContent): readonly Html[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [];
  const attrs = Object.fromEntries(
    Object.entries(node.properties).map(([name, value]) => [name === 'className' ? 'class' : name, String(value)]),
  );
  return [el(node.tagName, attrs, ...node.children.flatMap(markupOf))];
}

function pictureOf(figure: JsonNode) {
  const { picture, pictureWidth, pictureHeight } = figure.attrs ?? {};
  if (typeof picture !== 'string' || picture === '') return null;
  const [hash = '', ext = ''] = picture.split('.');
  return { src: `images/${hash.slice(0, 4)}.${ext}`, width: Number(pictureWidth), height: Number(pictureHeight) };
}
