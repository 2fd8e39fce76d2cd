import type { JsonNode } from '../../contract/json';
import { METADATA } from '../../story/metadata';
import { metaText } from '../../story/metadataText';
import type { StoryFile } from '../../story/storyFile';
import { textOf } from '../../story/walk';

/** Width at which a terminal line is broken, in characters. */
const WIDTH = 92;

/** A story as a person reads it in a terminal: what is set of its metadata, the head, then the body with a mark before what is no plain paragraph. Ends with a line break. */
export function showText(story: StoryFile): string {
  const [head, body] = story.doc.content ?? [];
  const parts = [
    metadataLines(story.doc),
    ...(head?.content ?? []).map(headLine),
    ...(body?.content ?? []).map((node) => blockText(node, '')),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function metadataLines(doc: JsonNode): string {
  const lines: string[] = [];
  for (const field of METADATA) {
    const value = doc.attrs?.[field.key];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(field.default)) continue;
    const open = field.kind === 'instant' && (value as { readonly confirmed?: boolean } | null)?.confirmed === false;
    lines.push(`${field.label}: ${metaText(field, value)}${open ? ' (zone to be confirmed)' : ''}`);
  }
  return lines.join('\n');
}

function headLine(node: JsonNode): string {
  const text = textOf(node);
  if (text === '') return '';
  return node.type === 'headline' ? `# ${text}` : `[${node.type}] ${wrap(text, '')}`;
}

function blockText(node: JsonNode, indent: string): string {
  const children = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
      return wrap(textOf(node), indent);
    case 'heading':
      return `${indent}${'#'.repeat(Number(node.attrs?.level ?? 2))} ${textOf(node)}`;
    case 'bulletList':
    case 'orderedList':
      return children
        .map((item, index) => listItem(item, indent, node.type === 'bulletList' ? '- ' : `${Number(node.attrs?.start ?? 1) + index}. `))
        .join('\n');
    case 'quote':
      return children
        .map((child) => (child.type === 'attribution' ? attribution(child, indent) : wrap(textOf(child), `${indent}> `)))
        .filter((line) => line !== '')
        .join('\n');
    case 'figure':
      return figureText(node, indent);
    case 'alsoRead':
      return children
        .map((item) => `${indent}[also read] ${textOf(item)}${item.attrs?.url ? ` <${String(item.attrs.url)}>` : ' (no address yet)'}`)
        .join('\n');
    default:
      return `${indent}[${node.type}] ${wrap(textOf(node), '')}`;
  }
}

function listItem(item: JsonNode, indent: string, mark: string): string {
  const lines = (item.content ?? []).map((child) => blockText(child, `${indent}  `)).join('\n');
  return `${indent}${mark}${lines.trimStart()}`;
}

function attribution(node: JsonNode, indent: string): string {
  const text = textOf(node);
  return text === '' ? '' : `${indent}  — ${text}`;
}

function figureText(node: JsonNode, indent: string): string {
  const { picture, alt, creditKind, decorative } = node.attrs ?? {};
  const [caption, credit] = (node.content ?? []).map(textOf);
  const lines = [`${indent}[picture${picture ? ` ${String(picture).slice(0, 12)}…` : ' missing'}] ${caption ?? ''}`];
  if (credit) lines.push(`${indent}  ${String(creditKind || 'Credit')}: ${credit}`);
  if (decorative === true) lines.push(`${indent}  Decorative`);
  else lines.push(`${indent}  Alt text: ${String(alt || '(to be written)')}`);
  return lines.join('\n');
}

function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + word.length + 1 > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(indent + line);
  return lines.join('\n');
}
