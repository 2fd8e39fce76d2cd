import { useContext, useMemo } from 'react';
import { useGalley } from '../state/useGalley';
import { SessionContext } from '../state/useSession';
import type { CommandContext } from './command';

/** What commands reach from here: this window, and its story where the component stands in a desk. */
export function useCommandContext(): CommandContext {
  const galley = useGalley();
  const session = useContext(SessionContext);
  return useMemo(() => ({ galley, session }), [galley, session]);
}
