import type { Editor } from '@tiptap/core';
import type { ReactElement } from 'react';
import type { EditorApi, EditorOptions } from '../editor/EditorApi';
import { AlsoReadBox } from './AlsoReadBox';
import { FigureBox } from './FigureBox';

/** What the box with the details of a block is given. */
export interface DetailsProps {
  readonly editor: Editor;
  readonly api: EditorApi;
  readonly options: EditorOptions;
  /** Id of the block. */
  readonly block: string;
  /** What was pressed. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onOpenLink: (url: string) => void;
  /** The user wants another picture for the figure of that id. */
  readonly onChoose: (id: string) => void;
}

/** The boxes with the details that have no place on the sheet, by block: one line each. */
export const DETAILS_BOXES: { readonly [block: string]: ((props: DetailsProps) => ReactElement | null) | undefined } = {
  figure: FigureBox,
  alsoRead: AlsoReadBox,
};
