import type { CommandContext } from './command';

/** Gives the focus back to what had it before a menu or dialog, in the text with the caret where it was. */
export function giveBack(before: Element | null, { session }: CommandContext): void {
  if (!(before instanceof HTMLElement) || !before.isConnected) return;
  before.focus({ preventScroll: true });
  if (before.classList.contains('ProseMirror')) session?.store.getState().api?.focus();
}
