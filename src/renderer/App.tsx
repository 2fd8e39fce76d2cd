import { type ReactElement, useEffect, useState } from 'react';
import { DeskScreen } from './desk/DeskScreen';
import { LibraryWindow } from './library/LibraryWindow';
import { routeAddress } from './routing/route';
import { useRoute } from './routing/useRoute';
import type { Shell } from './shell';
import { Galley } from './state/Galley';
import { GalleyContext, useApp } from './state/useGalley';
import { ToastPlace } from './ToastPlace';

/** The application in one window: what its address says. */
export function App({ shell }: { readonly shell: Shell }): ReactElement {
  const [galley] = useState(() => new Galley(shell));
  useEffect(() => galley.start(), [galley]);
  return (
    <GalleyContext.Provider value={galley}>
      <Screen />
      <ToastPlace />
    </GalleyContext.Provider>
  );
}

function Screen(): ReactElement | null {
  const route = useRoute();
  const isKnown = useApp((state) => state.info !== null || state.connection === 'refused');
  if (!isKnown) return null;
  return route.name === 'library' ? <LibraryWindow /> : <DeskScreen key={routeAddress(route)} route={route} />;
}
