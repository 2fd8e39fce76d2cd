import { type ReactElement, useContext } from 'react';
import { AboutDialog } from './AboutDialog';
import { SaveAsDialog } from './desk/SaveAsDialog';
import { ExportDialog } from './export/ExportDialog';
import { ImportDialog } from './import/ImportDialog';
import { RecentDialog } from './library/RecentDialog';
import { KeysDialog } from './palette/KeysDialog';
import { PaletteDialog } from './palette/PaletteDialog';
import { SettingsDialog } from './settings/SettingsDialog';
import { useApp } from './state/useGalley';
import { SessionContext } from './state/useSession';

/** The one dialog that is open in this window, if any. */
export function WindowDialogs(): ReactElement | null {
  const dialog = useApp((state) => state.dialog);
  const hasStory = useContext(SessionContext) !== null;
  switch (dialog) {
    case 'import':
      return <ImportDialog />;
    case 'palette':
      return <PaletteDialog />;
    case 'keys':
      return <KeysDialog />;
    case 'about':
      return <AboutDialog />;
    case 'recent':
      return <RecentDialog />;
    case 'export':
      return hasStory ? <ExportDialog /> : null;
    case 'settings':
      return <SettingsDialog />;
    case 'saveAs':
      return hasStory ? <SaveAsDialog /> : null;
    case null:
      return null;
  }
}
