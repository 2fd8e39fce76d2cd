import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { RecentStory } from '../../contract/methods';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { useGalley } from '../state/useGalley';

/** The stories that were opened or saved last, newest first, those outside the library too: a press opens one. */
export function RecentDialog(): ReactElement {
  const galley = useGalley();
  const [stories, setStories] = useState<readonly RecentStory[] | null>(null);
  useEffect(() => {
    void galley.client.call('library.recent', {}).then((recent) => {
      if (recent.ok) return setStories(recent.value);
      galley.open(null);
      galley.say(recent.error.message);
    });
  }, [galley]);
  const list = useRef<HTMLUListElement>(null);
  // The first of them is what is wanted most often.
  useEffect(() => {
    if (stories !== null) list.current?.querySelector('button')?.focus();
  }, [stories]);
  const open = (id: string): void => {
    galley.open(null);
    void galley.show({ name: 'story', id });
  };
  return (
    <Dialog onClose={() => galley.open(null)} testId="recent-dialog" title="Open recent">
      <div className="dialog__body recent">
        {stories?.length === 0 ? <p className="muted">No story has been opened or saved here yet.</p> : null}
        <ul ref={list}>
          {stories?.map(({ id, name, headline }) => (
            <li key={id}>
              <button className="menu__item" onClick={() => open(id)} type="button">
                <Icon name="file-text" />
                <bdi className="cut">{headline === '' ? name : headline}</bdi>
                {headline === '' ? null : <bdi className="end muted small cut">{name}</bdi>}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
