import { newStory } from '../../blocks/newStory';
import type { Client } from '../../contract/client';
import type { OpenedStory, StoryJson } from '../../contract/methods';
import { fail } from '../../contract/result';
import { countedIds } from '../../story/ids';
import { StorySession } from './StorySession';

export const STORY = newStory({ slug: 'ferry' }, countedIds('s')) as StoryJson;

/** What the shell answers where the story opens as it should. */
export const OPENED: OpenedStory = {
  doc: 'd',
  id: 'i',
  name: 'ferry.galley',
  story: STORY,
  readOnly: null,
  isElsewhere: false,
  recovered: false,
  revision: 4,
  savedAt: 1,
  base: 'b1',
};

const NOBODY = fail('closed', 'Nobody is there.');

/** A session over a shell, by default one that is gone, and the calls that it made. */
export function sessionOf(
  change: Partial<OpenedStory>,
  answers: Client['call'] = async () => NOBODY,
): { readonly session: StorySession; readonly calls: [name: string, input: unknown][] } {
  const calls: [string, unknown][] = [];
  const call: Client['call'] = (name, input) => {
    calls.push([name, input]);
    return answers(name, input);
  };
  const opened = { ...OPENED, ...change };
  return { session: new StorySession({ call, on: () => () => {} }, { opened, dirty: false }), calls };
}
