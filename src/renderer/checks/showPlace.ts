import { flushSync } from 'react-dom';
import type { Place } from '../../checks/check';
import type { Galley } from '../state/Galley';
import type { StorySession } from '../state/StorySession';

/** Goes to where a check points: the caret into the block or field (the words selected, where it names them), or the focus into the field of the panel. */
export function showPlace(galley: Galley, session: StorySession, where: Place): void {
  const isNarrow = !window.matchMedia('(min-width: 900px)').matches;
  const isText = where.block !== '';
  // Within the press, also where the canvas or the panel was away: what is typed next belongs there.
  flushSync(() => {
    galley.store.setState({ preview: false, dialog: null });
    galley.store.setState(isText ? { sheet: null } : isNarrow ? { sheet: 'story' } : { panelShown: true });
  });
  if (isText) {
    const { block, field, at = 0, from, to } = where;
    const range = from === undefined || to === undefined ? undefined : { at, from, to };
    session.store.getState().api?.focusBlock(block, field, range);
    return;
  }
  const field = document.querySelector<HTMLElement>(`[data-meta="${where.field ?? ''}"]`);
  const control = field?.matches('input, textarea, button') === true ? field : field?.querySelector<HTMLElement>('input, textarea, button');
  control?.focus();
  field?.scrollIntoView({ block: 'nearest' });
}
