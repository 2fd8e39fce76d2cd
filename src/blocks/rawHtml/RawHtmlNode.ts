import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorNode } from '../editor/editorNode';
import { element } from '../editor/element';

/** Its source is no prose: no spelling, no capital letters of a phone; what is pasted into it is plain text on one line. */
export const RawHtmlNode: EditorNode = {
  name: 'rawHtmlSource',
  view: () => {
    const dom = element('div', {
      class: 'raw__source',
      'data-field': 'rawHtmlSource',
      'data-empty': '<p>Source</p>',
      spellcheck: 'false',
      autocapitalize: 'off',
      autocorrect: 'off',
      lang: 'zxx',
      dir: 'ltr',
    });
    return { dom, contentDOM: dom };
  },
  // Above the field guard, which would put the second line of what is pasted below the block.
  extension: () => Extension.create({ name: 'rawHtmlPaste', priority: 960, addProseMirrorPlugins: () => [pasteSource()] }),
};

function pasteSource(): Plugin {
  return new Plugin({
    props: {
      handlePaste(view, event) {
        const { $from, $to } = view.state.selection;
        if ($from.parent.type.name !== 'rawHtmlSource' || !$from.sameParent($to)) return false;
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (text === '') return false;
        view.dispatch(view.state.tr.insertText(text.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ')).scrollIntoView());
        return true;
      },
    },
  });
}
