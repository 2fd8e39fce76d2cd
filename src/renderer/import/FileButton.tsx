import { type ReactElement, useRef } from 'react';
import { Button } from '../../ui/Button';
import { useGalley } from '../state/useGalley';
import { ACCEPTED, takeFiles } from './takeFiles';

/** Chooses a file to bring in. */
export function FileButton({ kind = 'text' }: { readonly kind?: 'text' | 'line' }): ReactElement {
  const galley = useGalley();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind={kind} onPress={() => input.current?.click()} small={kind === 'text'}>
        Choose a file…
      </Button>
      <input
        accept={ACCEPTED}
        aria-label="File to bring in"
        className="sr"
        data-testid="import-file"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void takeFiles(galley, files);
        }}
        ref={input}
        tabIndex={-1}
        type="file"
      />
    </>
  );
}
