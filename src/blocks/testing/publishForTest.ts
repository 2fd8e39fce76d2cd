import type { JsonMark, JsonNode } from '../../contract/json';
import type { Advice } from '../../story/advice';
import { labelIn } from '../../story/labels';
import type { PublishContext } from '../block';
import { el, type Html } from '../html';
import { blockOf, markOf } from '../index';

/** What an export may ask for; the rest is as in a plain page. */
export type PublishChoices = Partial<Pick<PublishContext, 'language' | 'unresolved' | 'missingPicture'>>;

/** A publish context without a writer behind it, and the problems that it was told. Pictures are at `images/<first digits>.<ext>`. */
export function publishForTest(choices: PublishChoices): { readonly ctx: PublishContext; readonly problems: readonly Advice[] } {
  const problems: Advice[] = [];
  const ctx: PublishContext = {
    language: choices.language ?? 'en',
    unresolved: choices.unresolved ?? 'title',
    missingPicture: choices.missingPicture ?? 'caption',
    label: (key) => labelIn(choices.language ?? 'en', key),
    inline: (node) => (node.content ?? []).map((piece) => marked(piece.text ?? '', piece.marks ?? [], ctx)),
    blocks: (nodes) => nodes.flatMap((node) => blockOf(node.type)?.publish(node, ctx) ?? []),
    picture: (figure) => pictureOf(figure),
    problem: (advice) => problems.push(advice),
  };
  return { ctx, problems };
}

function marked(text: string, marks: readonly JsonMark[], ctx: PublishContext): Html {
  return marks.reduceRight<Html>((inside, mark) => {
    const shell = markOf(mark.type)?.publish(mark.attrs ?? {}, ctx) ?? null;
    return shell === null ? inside : el(shell.tag, shell.attrs ?? {}, inside);
  }, text);
}

function pictureOf(figure: JsonNode) {
  const { picture, pictureWidth, pictureHeight } = figure.attrs ?? {};
  if (typeof picture !== 'string' || picture === '') return null;
  const [hash = '', ext = ''] = picture.split('.');
  return { src: `images/${hash.slice(0, 4)}.${ext}`, width: Number(pictureWidth), height: Number(pictureHeight) };
}
