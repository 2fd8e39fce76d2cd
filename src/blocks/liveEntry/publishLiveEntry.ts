import type { JsonNode } from '../../contract/json';
import type { StoryInstant } from '../../story/instant';
import { inWords } from '../../story/inWords';
import { hasText, textOf } from '../../story/walk';
import type { PublishContext } from '../block';
import { el, type Html } from '../html';

/** The published entry: its time, its title and its blocks; nothing where it has neither title nor blocks. Its landmark is called by its title, else by its time. */
export function publishLiveEntry(node: JsonNode, ctx: PublishContext): readonly Html[] {
  const [title, ...parts] = node.content ?? [];
  const blocks = ctx.blocks(parts);
  const titled = title !== undefined && hasText(title);
  if (!titled && blocks.length === 0) return [];
  const time = ctx.time(node.attrs?.at);
  const at = (node.attrs?.at ?? null) as StoryInstant | null;
  const name = titled ? textOf(title).trim() : at === null ? ctx.label('update') : inWords(at, ctx.language);
  return [
    el(
      'section',
      { class: 'live-entry', 'aria-label': name },
      ...(time === null ? [] : [el('p', { class: 'live-time' }, time)]),
      ...(titled ? [el('h2', { class: 'live-title' }, ...ctx.inline(title))] : []),
      ...blocks,
    ),
  ];
}
