import { expect, test } from 'vitest';
import { libraryEntry } from './libraryEntry.fixture';
import { searchStories } from './searchStories';

const STORIES = [
  libraryEntry({
    id: 'harbour',
    headline: 'Three questions on the harbour',
    byline: 'D. Fernandes',
    standfirst: 'The ferry is one of them.',
  }),
  libraryEntry({ id: 'ferry', headline: 'Ferry returns to the harbour', byline: 'P. Kulkarni', section: ['City'] }),
  libraryEntry({ id: 'cafe', headline: 'Café closes', name: 'cafe-closes.galley' }),
  libraryEntry({ id: 'hindi', headline: 'शहर का पुस्तकालय रात तक खुला', language: 'hi' }),
  libraryEntry({ id: 'transferry', headline: 'A transferry of goods' }),
];

test.each([
  ['', ['harbour', 'ferry', 'cafe', 'hindi', 'transferry']],
  ['ferry', ['ferry', 'transferry', 'harbour']],
  ['harbour ferry', ['ferry', 'harbour']],
  ['FERNANDES', ['harbour']],
  ['cafe', ['cafe']],
  ['पुस्तकालय', ['hindi']],
  ['city', ['ferry']],
  ['nowhere', []],
])('“%s” finds %j', (query, ids) => {
  expect(searchStories(STORIES, query).map((story) => story.id)).toEqual(ids);
});
