import type { ErrorCode } from '../../contract/result';
import { clockTime } from '../words/clockTime';
import type { SaveState } from './saveState';

const CAUSES: Partial<Record<ErrorCode, string>> = {
  'disk-full': 'the disk is full',
  'read-only': 'the place cannot be written',
  'not-found': 'the folder is gone',
  'already-open': 'another window has the story',
  'too-large': 'the story is too large',
};

/** What the bar says about the text, and the form it says it in. The words are those of the look's Voice section. */
export function saveWords(state: SaveState): { readonly words: string; readonly form: '' | 'busy' | 'wait' | 'stop' } {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? { words: 'Not on disk yet', form: 'wait' } : { words: `Saved ${clockTime(state.at)}`, form: '' };
    case 'waiting':
      return { words: 'Not on disk yet', form: 'wait' };
    case 'saving':
      return { words: 'Saving', form: 'busy' };
    case 'stopped':
      return { words: `Cannot save: ${CAUSES[state.failure.code] ?? 'the disk refused'}`, form: 'stop' };
    case 'conflict':
      return { words: 'Cannot save: the file changed outside', form: 'stop' };
    case 'gone':
      return { words: 'Not on disk: the file is gone', form: 'stop' };
    case 'taken':
      return { words: 'Cannot save: open elsewhere', form: 'stop' };
    case 'readOnly':
      return { words: 'Read only', form: 'wait' };
  }
}
