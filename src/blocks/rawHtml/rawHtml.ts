import type { JsonNode, JsonValue } from '../../contract/json';
import { hasText, textOf } from '../../story/walk';
import type { Block, PublishContext } from '../block';
import { hasClass } from '../hast';
import { el, type Html } from '../html';
import { oneLine } from './oneLine';

/** What of any source comes back as it was: no tags, no entities, no sign that a parser or the writer changes. */
const PLAIN = /^[^\s<>&\p{C}][^<>&\p{Cc}\p{Cs}\p{Co}\p{Cn}\ufeff]*$/u;
const CLEAN = '<p>Words <strong>in HTML</strong></p>';

/**
 * HTML source for what no other block can say. It leaves cleaned (the sanitiser, then the writer's list: never a script, a style, a frame),
 * inside `div.raw-html`, or not at all where the target forbids it; its presence is always flagged. One line of source: a line break is a blank.
 */
export const rawHtml: Block = {
  name: 'rawHtml',
  label: 'Raw HTML',
  icon: 'code-xml',
  marginLabel: 'raw html',
  counted: false,
  nodes: [
    {
      name: 'rawHtml',
      content: 'rawHtmlSource',
      group: 'block boxed',
      hasId: true,
      isolating: true,
      draggable: true,
      look: { className: 'blk blk--raw', name: 'Raw HTML' },
    },
    {
      name: 'rawHtmlSource',
      label: 'source',
      content: 'text*',
      marks: '',
      field: true,
      isolating: true,
      selectable: false,
      // ProseMirror then pastes plain text and leaves typing rules out; white space stays as everywhere.
      roles: { code: 'html', whitespace: 'normal' },
      look: { className: 'raw__source', empty: '<p>Source</p>' },
    },
  ],
  insert: {
    group: 'media',
    keywords: ['html', 'code', 'source', 'markup', 'embed code', 'कोड', 'شيفرة', 'കോഡ്'],
    hint: 'Source for what no other block can say. Scripts never leave.',
    make: (newId) => ({ type: 'rawHtml', attrs: { id: newId() }, content: [{ type: 'rawHtmlSource' }] }),
  },
  text: (node, indent, ctx) => ctx.wrap(node.content?.[0] ?? node, `${indent}[raw html] `),
  carried: (node) => (hasText(node) ? rawOf(node.attrs?.id ?? '', PLAIN.test(textOf(node)) ? textOf(node) : CLEAN) : null),
  publish(node, ctx) {
    if (!hasText(node)) return [];
    const where = { block: String(node.attrs?.id ?? ''), field: 'rawHtmlSource' };
    if (ctx.rawHtml === 'refuse') {
      ctx.problem({ level: 'block', rule: 'rawHtml.refused', message: 'A raw HTML block does not leave: this target takes none.', where });
      return [];
    }
    return cleaned(textOf(node), ctx, where);
  },
  readRank: 5,
  read(element, ctx) {
    if (element.tagName !== 'div' || !hasClass(element, 'raw-html')) return null;
    const source = oneLine(ctx.source(element));
    return source === '' ? [] : rawOf(ctx.newId(), source);
  },
  advice(node) {
    if (!hasText(node)) return [];
    return [
      {
        level: 'warn',
        rule: 'rawHtml.present',
        message: 'The story holds raw HTML. It leaves cleaned, and some targets refuse it.',
        where: { block: String(node.attrs?.id ?? ''), field: 'rawHtmlSource' },
      },
    ];
  },
};

function cleaned(source: string, ctx: PublishContext, where: { readonly block: string; readonly field: string }): readonly Html[] {
  const { html, dropped } = ctx.markup(source);
  if (dropped.length > 0)
    ctx.problem({
      level: 'warn',
      rule: 'rawHtml.dropped',
      message: `Raw HTML leaves without what may not leave a story: ${dropped.slice(0, 8).join(', ')}.`,
      where,
    });
  const says = html.some((part) => typeof part !== 'string' || /\S/.test(part));
  return says ? [el('div', { class: 'raw-html' }, ...html)] : [];
}

function rawOf(id: JsonValue, source: string): JsonNode {
  return { type: 'rawHtml', attrs: { id }, content: [{ type: 'rawHtmlSource', content: [{ type: 'text', text: source }] }] };
}
