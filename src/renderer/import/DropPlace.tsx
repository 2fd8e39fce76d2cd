import { type DragEvent, type ReactElement, type ReactNode, useState } from 'react';
import { useGalley } from '../state/useGalley';
import { takeFiles } from './takeFiles';

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** Takes files that are dropped anywhere on what is inside, and says so while they hang over it. */
export function DropPlace({ children, className }: { readonly children: ReactNode; readonly className: string }): ReactElement {
  const galley = useGalley();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (event.defaultPrevented || !hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    if (event.defaultPrevented || !hasFiles(event)) return;
    event.preventDefault();
    void takeFiles(galley, [...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; Import… is the one that keys reach
    <div
      className={`${className}${isOver ? ' is-over' : ''}`}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setOver(false);
      }}
      onDragOver={over}
      onDrop={drop}
    >
      {children}
    </div>
  );
}
