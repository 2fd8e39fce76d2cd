import type { ReactElement } from 'react';
import type { Failure } from '../../contract/result';
import { Button } from '../../ui/Button';
import { Sentence } from '../../ui/Sentence';
import { Brand } from '../bar/Brand';
import { ConnectionBar } from '../bar/ConnectionBar';
import { useGalley } from '../state/useGalley';

/** A story that could not be opened: why, what is safe, and the way to the library. */
export function NotOpened({ failure }: { readonly failure: Failure }): ReactElement {
  const galley = useGalley();
  const leave = (): void => void galley.show({ name: 'library' });
  return (
    <div className="app">
      <header className="bar" data-testid="bar">
        <div className="bar__start">
          <Brand isHere={false} onPress={leave} />
        </div>
      </header>
      <ConnectionBar />
      <main aria-label="Story" className="not-opened" data-testid="not-opened">
        <h1 className="dialog__title">This story was not opened.</h1>
        <p role="alert">
          <Sentence>{failure.message}</Sentence>
        </p>
        <p className="muted">The file is as it was.</p>
        <Button kind="ink" onPress={leave}>
          Library
        </Button>
      </main>
    </div>
  );
}
