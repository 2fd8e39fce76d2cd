import { describe, expect, it } from 'vitest';
import { nodeSpecs } from '../../blocks';
import { newStory } from '../../blocks/newStory';
import type { JsonNode } from '../../contract/json';
import { countedIds } from '../../story/ids';
import { markupFor } from './markupFor';
import { publishMarkup } from './publishMarkup';

const rawHtml: JsonNode = { type: 'rawHtml', attrs: { id: 'r1' } };

describe('what cleans raw HTML', () => {
  it('is not there for a story that has none', async () => {
    const markup = await markupFor(newStory({}, countedIds('n')).doc);
    expect(() => markup('<b>a</b>')).toThrow();
  });

  it('is there for raw HTML at any depth, also where nothing stands in it', async () => {
    expect(nodeSpecs().some(({ name }) => name === rawHtml.type)).toBe(true);
    const deep: JsonNode = { type: 'doc', content: [{ type: 'body', content: [{ type: 'factBox', content: [rawHtml] }] }] };
    expect(await markupFor(deep)).toBe(publishMarkup);
    expect(await markupFor(rawHtml)).toBe(publishMarkup);
  });
});
