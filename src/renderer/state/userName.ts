import type { AppState } from './appStore';
import type { Galley } from './Galley';

/** Who uses this Galley, as the log of a story names them; '' where nobody has said. */
export function userNameOf({ settings: { userName } }: Pick<AppState, 'settings'>): string {
  return typeof userName === 'string' ? userName : '';
}

/** Keeps the name for the next time. */
export function keepUserName(galley: Galley, name: string): void {
  void galley.client.call('settings.set', { key: 'userName', value: name.trim() });
}
