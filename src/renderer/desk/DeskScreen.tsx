import { type ReactElement, useEffect, useState } from 'react';
import type { Failure } from '../../contract/result';
import type { Route } from '../routing/route';
import { openRoute } from '../state/openRoute';
import { StorySession } from '../state/StorySession';
import { tabCopy } from '../state/tabCopy';
import { useGalley } from '../state/useGalley';
import { SessionContext } from '../state/useSession';
import { Desk } from './Desk';
import { NotOpened } from './NotOpened';

/** Opens what the route names and shows it on a desk; where it cannot be opened, says why. */
export function DeskScreen({ route }: { readonly route: Route }): ReactElement | null {
  const galley = useGalley();
  const [session, setSession] = useState<StorySession | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let mine: StorySession | null = null;
    let isGone = false;
    const opening = StorySession.left.then(() => openRoute(galley.client, route, tabCopy.read()));
    void opening.then((result) => {
      if (isGone) return;
      if (!result.ok) return setFailure(result.error);
      mine = new StorySession(galley.client, result.value);
      setSession(mine);
      if (route.name === 'new' && route.imports) galley.import(null);
    });
    return () => {
      isGone = true;
      mine?.end();
    };
  }, [galley, route]);
  if (failure !== null) return <NotOpened failure={failure} />;
  if (session === null) return null;
  return (
    <SessionContext.Provider value={session}>
      <Desk key={session.opened.doc} />
    </SessionContext.Provider>
  );
}
