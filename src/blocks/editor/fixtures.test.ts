// @vitest-environment happy-dom
import { getSchema } from '@tiptap/core';
import { DOMParser, DOMSerializer, Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { BLOCKS } from '../index';
import { FIXTURE_NAMES, type Fixture } from '../testing/fixture';
import { storyExtensions } from './storyExtensions';

const fixtures = import.meta.glob<Fixture>('../*/fixtures/*.json', { eager: true, import: 'default' });
const schema = getSchema(storyExtensions());
const rows = BLOCKS.filter((block) => block.insert !== undefined).flatMap((block) =>
  FIXTURE_NAMES.map((fixture) => [block.name, fixture] as const),
);

test.each(rows)('the %s that is %s comes back from the HTML of the editor', (name, fixture) => {
  const read = fixtures[`../${name}/fixtures/${fixture}.json`];
  if (read === undefined) throw new Error(`${name} has no fixture ${fixture}.`);
  const { node: json, refused } = read;
  if (refused !== undefined) {
    expect(() => Node.fromJSON(schema, json).check()).toThrow();
    return;
  }
  const node = Node.fromJSON(schema, json);
  const holder = document.createElement('div');
  holder.append(DOMSerializer.fromSchema(schema).serializeNode(node));
  expect(DOMParser.fromSchema(schema).parseSlice(holder, { preserveWhitespace: 'full' }).content.toJSON()).toEqual([node.toJSON()]);
});
