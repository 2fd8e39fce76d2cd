import { type ReactElement, useCallback, useMemo } from 'react';
import { quotesOf } from '../../house/quotesOf';
import type { EditorApi, EditorOptions } from '../editor/EditorApi';
import { StoryEditor } from '../editor/StoryEditor';
import { useApp, useGalley } from '../state/useGalley';
import { useSession } from '../state/useSession';
import { addPicture, keepPictures, picturesIn, pictureUrl } from './pictureCalls';
import { Toolbar } from './Toolbar';

/** The sheet with its toolbar. Mounted once for each open story. */
export function Canvas(): ReactElement {
  const galley = useGalley();
  const session = useSession();
  const zoom = useApp((state) => state.zoom);
  const preview = useApp((state) => state.preview);
  const options = useMemo<EditorOptions>(
    () => ({
      pictureUrl: (picture, width) => pictureUrl(galley, session, picture, width),
      releaseUrl: (url) => URL.revokeObjectURL(url),
      addPicture: (file) => addPicture(galley, session, file),
      onChange: (revision) => session.changed(revision),
      onPasteArticle: ({ text, html }) =>
        galley.import(
          text.trim() === ''
            ? { source: 'Pasted text', kind: 'html', text: html }
            : { source: 'Pasted text', kind: 'text', text, ...(html === '' ? {} : { html }) },
        ),
      onNotice: (sentence) => galley.say(sentence),
      label: (key, language) => session.house.store.getState().house.label(key, language),
      quotes: (language) => quotesOf(session.house.store.getState().house, language),
      declarations: () => session.house.store.getState().house.file.declared,
      allows: (block) => session.house.store.getState().house.allows(block),
      onDeclarations: (told) => session.house.store.subscribe(told),
      onOpenLink: (url) => void galley.client.call('link.open', { url }),
    }),
    [galley, session],
  );
  const ready = useCallback(
    (api: EditorApi) => {
      session.ready(api);
      // A new story begins with its headline; one that was opened waits where it begins.
      if (galley.store.getState().dialog === null) api.focus();
    },
    [galley, session],
  );
  // After the editor: what it has put on the clipboard, what it has taken from it.
  const carried = (data: DataTransfer | null): void => void keepPictures(galley, session, picturesIn(data));
  return (
    <main
      aria-label="Story"
      className="canvas"
      data-testid="canvas"
      data-zoom={zoom}
      hidden={preview}
      onCopy={(event) => carried(event.clipboardData)}
      onCut={(event) => carried(event.clipboardData)}
      onDrop={(event) => carried(event.dataTransfer)}
      onPaste={(event) => carried(event.clipboardData)}
    >
      <Toolbar />
      <StoryEditor
        doc={session.opened.story.doc}
        editable={session.opened.readOnly === null}
        onReady={ready}
        options={options}
        revision={session.opened.revision}
      />
    </main>
  );
}
