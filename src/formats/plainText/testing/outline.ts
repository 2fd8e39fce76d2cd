import type { JsonNode } from '../../../contract/json';
import type { StoryFile } from '../../../story/storyFile';
import { textOf } from '../../../story/walk';
import type { Expected } from './variants';

/** What a story holds, in the form that variants expect it: no normal form, one kind of blank. */
export function outline(story: StoryFile): Expected {
  const { doc } = story;
  const [head, body] = doc.content ?? [];
  const blocks = body?.content ?? [];
  const field = (type: string) => head?.content?.find((node) => node.type === type);
  const figure = blocks.find((node) => node.type === 'figure');
  return {
    language: String(doc.attrs?.language),
    section: sectionOf(doc),
    headline: textIn(field('headline')),
    standfirst: textIn(field('standfirst')),
    figure:
      figure === undefined
        ? null
        : { caption: textIn(figure.content?.[0]), credit: textIn(figure.content?.[1]), creditKind: even(String(figure.attrs?.creditKind)) },
    people: (field('byline')?.content ?? []).flatMap((node) =>
      (node.marks ?? []).map((mark) => ({ name: even(node.text ?? ''), role: mark.attrs?.role as string | null })),
    ),
    published: doc.attrs?.published !== null,
    updated: doc.attrs?.updated !== null,
    dateline: even(String(doc.attrs?.dateline)),
    subheads: textsOf(blocks, ['heading']),
    alsoTitles: textsOf(blocks, ['alsoRead']),
    texts: textsOf(blocks, ['paragraph', 'quote']),
  };
}

function sectionOf(doc: JsonNode): readonly string[] {
  const section = doc.attrs?.section;
  return Array.isArray(section) ? section.map((crumb) => even(String(crumb))) : [];
}

function textsOf(blocks: readonly JsonNode[], types: readonly string[]): readonly string[] {
  return blocks.filter((node) => types.includes(node.type)).map(textIn);
}

function textIn(node: JsonNode | undefined): string {
  return node === undefined ? '' : even(textOf(node));
}

/** A text without regard to normal form and kind of white space. */
export function even(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
