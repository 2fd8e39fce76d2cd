import type { ReactElement } from 'react';
import { Dialog } from '../ui/Dialog';
import { useApp, useGalley } from './state/useGalley';

/** What this is, and which one. */
export function AboutDialog(): ReactElement {
  const galley = useGalley();
  const version = useApp((state) => state.info?.version ?? '');
  return (
    <Dialog onClose={() => galley.open(null)} testId="about-dialog" title={`Galley ${version}`}>
      <div className="dialog__body">
        <p>Stories are laid out here and leave as HTML. Each is one file in a folder of yours, in an open format.</p>
        <p className="muted">MIT licence. The fonts are under the SIL Open Font License, the icons under ISC. No network is used.</p>
      </div>
    </Dialog>
  );
}
