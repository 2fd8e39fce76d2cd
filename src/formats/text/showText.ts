import { blockOf } from '../../blocks';
import type { TextContext } from '../../blocks/block';
import type { JsonNode } from '../../contract/json';
import type { StoryInstant } from '../../story/instant';
import { instantInUtc } from '../../story/instantInUtc';
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
    // A digest tells nobody anything.
    if (field.key === 'sentDigest') continue;
    const value = doc.attrs?.[field.key];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(field.default)) continue;
    const open = field.kind === 'instant' && (value as { readonly confirmed?: boolean } | null)?.confirmed === false;
    const means = field.kind === 'instant' && !open ? ` (${instantInUtc(value as unknown as StoryInstant)})` : '';
    lines.push(`${field.label}: ${metaText(field, value)}${open ? ' (zone to be confirmed)' : means}`);
  }
  return lines.join('\n');
}

function headLine(node: JsonNode): string {
  const text = textOf(node);
  if (text === '') return '';
  return node.type === 'headline' ? `# ${text}` : `[${node.type}] ${wrap(text, '')}`;
}

function blockText(node: JsonNode, indent: string): string {
  const own = blockOf(node.type)?.text;
  return own === undefined ? CTX.wrap(node, `${indent}[${node.type}] `) : own(node, indent, CTX);
}

const CTX: TextContext = {
  wrap: (node, indent) => {
    const text = textOf(node).replace(/\s+/g, ' ').trim();
    return text === '' ? '' : wrap(text, indent);
  },
  blocks: (nodes, indent) =>
    nodes
      .map((node) => blockText(node, indent))
      .filter((text) => text !== '')
      .join('\n'),
};

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
