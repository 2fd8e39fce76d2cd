import type { Advice } from '../../story/advice';
import type { Galley } from '../state/Galley';
import type { StorySession } from '../state/StorySession';

/** Goes to where a check points: the caret into the block or field, or the focus into the field of the panel. */
export function showPlace(galley: Galley, session: StorySession, where: Advice['where']): void {
  galley.store.setState({ preview: false, dialog: null });
  if (where.block !== '') {
    galley.store.setState({ sheet: null });
    // The canvas may have been away behind the preview.
    requestAnimationFrame(() => session.store.getState().api?.focusBlock(where.block, where.field));
    return;
  }
  const isNarrow = !window.matchMedia('(min-width: 900px)').matches;
  galley.store.setState(isNarrow ? { sheet: 'story' } : { panelShown: true });
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(`[data-meta="${where.field ?? ''}"]`);
    const control =
      field?.matches('input, textarea, button') === true ? field : field?.querySelector<HTMLElement>('input, textarea, button');
    control?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  });
}
