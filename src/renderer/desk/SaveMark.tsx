import type { ReactElement } from 'react';
import { saveWords } from '../state/saveWords';
import { useStory } from '../state/useSession';

/** Where the text is, in words; said politely when it changes. */
export function SaveMark(): ReactElement {
  const { words, form } = saveWords(useStory((state) => state.save));
  return (
    <span aria-live="polite" className={`save${form === '' ? '' : ` save--${form}`}`} data-testid="save-state" role="status">
      {words}
    </span>
  );
}
