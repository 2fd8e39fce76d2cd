// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { newStory } from '../../../blocks/newStory';
import type { JsonNode } from '../../../contract/json';
import { countedIds } from '../../../story/ids';
import { createStoryEditor, openDoc } from '../createStoryEditor';
import { quietPorts } from '../testing/quietPorts';

/** The empty paragraphs of the body that say what they ask for, with the caret in the headline. */
function asking(paragraphs: readonly string[]): readonly boolean[] {
  const { doc } = newStory({}, countedIds());
  const [head, body] = doc.content ?? [];
  const content = paragraphs.map(
    (text, at): JsonNode => ({
      type: 'paragraph',
      attrs: { id: `p${at}` },
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    }),
  );
  const editor = createStoryEditor(document.body.appendChild(document.createElement('div')), quietPorts());
  openDoc(editor, { ...doc, content: [head, { ...body, content }] } as JsonNode);
  const shown = [...editor.view.dom.querySelectorAll('[data-block="paragraph"]')].map((one) => one.classList.contains('is-empty'));
  editor.destroy();
  return shown;
}

test.each([
  ['the one paragraph of a new story asks for words', [''], [true]],
  ['one with words asks for none', ['Rain.'], [false]],
  ['an empty one among others asks only where the caret is', ['Rain.', '', ''], [false, false, false]],
])('%s', (_name, paragraphs, expected) => {
  expect(asking(paragraphs)).toEqual(expected);
});
