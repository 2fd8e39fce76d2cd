import { type ReactElement, useEffect, useState } from 'react';
import type { Purpose } from '../../checks/gate';
import type { StoryInstant } from '../../story/instant';
import { metaField } from '../../story/metadata';
import { Seg } from '../../ui/Seg';
import { useGalley } from '../state/useGalley';
import { useSession, useStory } from '../state/useSession';
import { ExportRow } from './ExportRow';
import { leavingNow, momentInWords } from './leaving';

/** What a story that has been published before tells its readers of the change: a significant update moves its updated time, a minor one does not. Nothing for a proof or a first time. */
export function UpdateRow({ purpose }: { readonly purpose: Purpose }): ReactElement | null {
  const wasSent = useStory((state) => (state.doc.attrs?.sentDigest ?? '') !== '');
  return purpose === 'publish' && wasSent ? <Update /> : null;
}

function Update(): ReactElement {
  const doc = useStory((state) => state.doc);
  const api = useStory((state) => state.api);
  const note = useNote();
  return (
    <ExportRow label="Update" note={note}>
      <Seg
        isDisabled={api === null}
        label="Update"
        onChange={(kind) => api?.setMeta('updateKind', kind)}
        options={metaField('updateKind')?.options ?? []}
        testId="update-kind"
        value={String(doc.attrs?.updateKind ?? 'significant')}
      />
    </ExportRow>
  );
}

/** What the updated time becomes when the story leaves now; a blank until that is known, so that nothing moves. */
function useNote(): string {
  const galley = useGalley();
  const session = useSession();
  const doc = useStory((state) => state.doc);
  const [note, setNote] = useState('\u00a0');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document says that the story has changed
  useEffect(() => {
    let isOld = false;
    void leavingNow({ galley }, session, 'publish').then(({ stamps, story }) => {
      if (isOld) return;
      const updated = (story.doc.attrs?.updated ?? null) as StoryInstant | null;
      if (stamps.sentDigest === undefined) setNote('Nothing has changed since it left.');
      else if (stamps.updated !== undefined && updated !== null) setNote(`Updated becomes ${momentInWords(updated)}.`);
      else setNote(updated === null ? 'It says no updated time.' : `Updated stays ${momentInWords(updated)}.`);
    });
    return () => {
      isOld = true;
    };
  }, [galley, session, doc]);
  return note;
}
