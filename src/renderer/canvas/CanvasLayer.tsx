import type { Editor } from '@tiptap/core';
import { type ReactElement, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { blockById } from '../editor/commands/blocks';
import type { EditorApi, EditorOptions } from '../editor/EditorApi';
import type { SurfaceStore } from '../editor/surface/surface';
import { AbbreviationBox } from './AbbreviationBox';
import { BlockHandle } from './BlockHandle';
import { DETAILS_BOXES } from './detailsBoxes';
import { FloatBar } from './FloatBar';
import { InsertMenu } from './InsertMenu';
import { LanguageBox } from './LanguageBox';
import { LinkBox } from './LinkBox';

/** All that stands over the sheet, in one layer outside of the blocks: they clip what hangs out of them. */
export function CanvasLayer(props: {
  readonly editor: Editor;
  readonly api: EditorApi;
  readonly surface: SurfaceStore;
  readonly options: EditorOptions;
  readonly onChoose: (id: string) => void;
}): ReactElement {
  const { editor, api, surface, options, onChoose } = props;
  const direction = useDirection(editor);
  const floating = useStore(surface, (state) => state.floating);
  const close = () => {
    // Within the key that closes the box: the next letters are text.
    flushSync(() => surface.setState({ floating: null }));
    api.focus();
  };
  const kind = floating?.kind;
  const details = floating?.kind === 'details' ? { block: floating.block, anchor: floating.anchor } : null;
  const Details = details === null ? undefined : DETAILS_BOXES[blockById(editor.state.doc, details.block)?.node.type.name ?? ''];
  return (
    <div className="layer" dir={direction}>
      <BlockHandle api={api} editor={editor} />
      <InsertMenu editor={editor} />
      <FloatBar api={api} covered={floating !== null} editor={editor} />
      {kind === 'link' ? <LinkBox editor={editor} onClose={close} onOpenLink={options.onOpenLink} /> : null}
      {kind === 'abbreviation' ? <AbbreviationBox editor={editor} onClose={close} /> : null}
      {kind === 'language' ? <LanguageBox editor={editor} onClose={close} /> : null}
      {details === null || Details === undefined ? null : (
        <Details
          api={api}
          editor={editor}
          key={details.block}
          onChoose={onChoose}
          onClose={close}
          onOpenLink={options.onOpenLink}
          options={options}
          {...details}
        />
      )}
    </div>
  );
}

/** The direction of the story: what stands at a place of the sheet counts from the same edge as the sheet. */
function useDirection(editor: Editor): string {
  return useSyncExternalStore(
    (told) => {
      editor.on('transaction', told);
      return () => editor.off('transaction', told);
    },
    () => editor.view.dom.dir,
  );
}
