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
    const text = textOf(node).replace(BLANKS, ' ').trim();
    return text === '' ? '' : wrap(text, indent);
  },
  blocks: (nodes, indent) =>
    nodes
      .map((node) => blockText(node, indent))
      .filter((text) => text !== '')
      .join('\n'),
};

/** White space that is more or other than one blank: most texts have none, and nothing is replaced. */
const BLANKS = /[^\S ]\s*| \s+/g;

/** Breaks a text at its blanks into lines of at most WIDTH; only where a line begins and ends is noted, no word is taken out of the text. */
function wrap(text: string, indent: string): string {
  const room = WIDTH - indent.length;
  const lines: string[] = [];
  let start = 0;
  let end = 0;
  for (let word = 0; word <= text.length; ) {
    const blank = text.indexOf(' ', word);
    const next = blank < 0 ? text.length : blank;
    if (end > start && next - start > room) {
      lines.push(indent + text.slice(start, end));
      start = word;
    } else if (end === start) start = word;
    end = next;
    word = next + 1;
  }
  lines.push(indent + text.slice(start, end));
  return lines.join('\n');
}
