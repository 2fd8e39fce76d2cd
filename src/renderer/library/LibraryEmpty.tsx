import type { ReactElement } from 'react';
import { Button } from '../../ui/Button';
import { useGalley } from '../state/useGalley';

/** What stands in a list without rows: one line and the two likely next steps. */
export function LibraryEmpty({ query, isSearch }: { readonly query: string; readonly isSearch: boolean }): ReactElement {
  const galley = useGalley();
  const line = !isSearch ? 'No stories in this folder yet.' : query === '' ? 'No stories here.' : `No story has “${query}” in it.`;
  return (
    <div className="empty">
      <p className="empty__line">{line}</p>
      {isSearch ? null : (
        <div className="empty__acts">
          <Button onPress={() => void galley.show({ name: 'new', imports: false })}>Write one</Button>
          <Button onPress={() => galley.import(null)}>Bring one in…</Button>
        </div>
      )}
    </div>
  );
}
