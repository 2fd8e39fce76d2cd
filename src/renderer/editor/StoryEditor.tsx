import type { Editor } from '@tiptap/core';
import { memo, type ReactElement, useEffect, useRef, useState } from 'react';
import type { JsonNode } from '../../contract/json';
import { labelIn } from '../../story/labels';
import { CanvasLayer } from '../canvas/CanvasLayer';
import '../canvas/canvas.css';
import { createEditorApi } from './api/createEditorApi';
import { FarPictures } from './api/FarPictures';
import { placePictures } from './api/placePictures';
import { createStoryEditor, openDoc } from './createStoryEditor';
import type { EditorApi, EditorOptions } from './EditorApi';
import { createSurface, type SurfaceStore } from './surface/surface';

/** What an open editor is made of. */
interface Open {
  readonly editor: Editor;
  readonly api: EditorApi;
  readonly surface: SurfaceStore;
}

/** What the application gives the editor. `doc`, `revision` and `onReady` are read once, at mount. */
export interface StoryEditorProps {
  readonly doc: JsonNode;
  readonly revision: number;
  readonly editable: boolean;
  readonly options: EditorOptions;
  readonly onReady: (api: EditorApi) => void;
}

const labelOf = (key: string, language: string): string => labelIn(language, key);

/** The sheet with the story on it. Renders when the editor is made and when `editable` changes, never while typing. */
export const StoryEditor = memo(function StoryEditor(props: StoryEditorProps): ReactElement {
  const { editable } = props;
  const latest = useRef(props);
  latest.current = props;
  const host = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const wanted = useRef('');
  const [open, setOpen] = useState<Open | null>(null);

  useEffect(() => {
    if (host.current === null) return;
    const made = openEditor(host.current, latest, (id) => {
      wanted.current = id;
      chooser.current?.click();
    });
    setOpen(made);
    latest.current.onReady(made.api);
    return () => {
      made.editor.destroy();
      setOpen(null);
    };
  }, []);
  useEffect(() => {
    open?.api.setEditable(editable);
  }, [open, editable]);

  const choose = (id: string) => {
    wanted.current = id;
    chooser.current?.click();
  };
  return (
    <div className="canvas__hold">
      <div className="canvas__scroll">
        <div className="sheet-wrap">
          <div ref={host} />
          {open === null ? null : (
            <CanvasLayer api={open.api} editor={open.editor} onChoose={choose} options={props.options} surface={open.surface} />
          )}
          <input
            accept="image/*"
            aria-label="Picture file"
            data-testid="picture-file"
            hidden
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              if (files.length > 0) void open?.api.placePictures(files.slice(0, 1), wanted.current);
            }}
            ref={chooser}
            tabIndex={-1}
            type="file"
          />
        </div>
      </div>
    </div>
  );
});

function openEditor(host: HTMLElement, latest: { readonly current: StoryEditorProps }, choosePicture: (id: string) => void): Open {
  const surface = createSurface();
  const options = () => latest.current.options;
  const pictures = new FarPictures();
  const editor: Editor = createStoryEditor(host, {
    surface,
    pictureUrl: (picture, width) => options().pictureUrl(picture, width),
    releaseUrl: (url) => options().releaseUrl(url),
    onFarPicture: (load) => pictures.add(load),
    choosePicture: (id) => {
      if (editor.isEditable) choosePicture(id);
    },
    openDetails: (block, anchor) => {
      if (editor.isEditable) surface.setState({ floating: { kind: 'details', block, anchor } });
    },
    label: (key) => (options().label ?? labelOf)(key, String(editor.state.doc.attrs.language)),
    quotes: (language) => options().quotes?.(language) ?? null,
    declarations: () => options().declarations?.() ?? [],
    allows: (block) => options().allows?.(block) ?? true,
    onDeclarations: (told) => options().onDeclarations?.(told) ?? (() => {}),
    onPasteArticle: (pasted) => options().onPasteArticle(pasted),
    onPictures: (files, place) => void placePictures(editor, files, place, (file) => options().addPicture(file)),
    onFiles: (files) => options().onFiles?.(files),
    onNotice: (sentence) => options().onNotice(sentence),
    onOpenLink: (url) => options().onOpenLink(url),
  });
  openDoc(editor, latest.current.doc);
  editor.setEditable(latest.current.editable, false);
  const api = createEditorApi(editor, latest.current.revision, {
    surface,
    pictures,
    addPicture: (file) => options().addPicture(file),
    onChange: (revision) => options().onChange(revision),
    onNotice: (sentence) => options().onNotice(sentence),
  });
  return { editor, api, surface };
}
