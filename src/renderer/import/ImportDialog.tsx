import type { ReactElement } from 'react';
import { useApp } from '../state/useGalley';
import { AskForText } from './AskForText';
import { ImportReportDialog } from './ImportReportDialog';

/** The import: asks for text or a file, then shows what became of every line. */
export function ImportDialog(): ReactElement {
  const incoming = useApp((state) => state.incoming);
  return incoming === null ? <AskForText /> : <ImportReportDialog incoming={incoming} />;
}
