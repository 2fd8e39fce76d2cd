import type { DeclaredBlock } from '../../contract/houseFile';

/** What the view of a block on the canvas asks of the application. */
export interface EditorPorts {
  /** Address of a picture, at least `width` device pixels wide where it has them; null where it is not at hand. */
  readonly pictureUrl: (picture: string, width: number) => Promise<string | null>;
  /** The canvas no longer shows this address. */
  readonly releaseUrl: (url: string) => void;
  /** Keeps the way to fetch a picture that waits until it comes near the window, for when the whole sheet is wanted: `load` resolves when it can be drawn, true where it had not been there. Returns the way to forget it. */
  readonly onFarPicture: (load: () => Promise<boolean>) => () => void;
  /** The user wants to choose a picture file for the figure of that id. */
  readonly choosePicture: (id: string) => void;
  /** The user wants to see to the block's details (alt text, addresses); `anchor` is what was pressed. */
  readonly openDetails: (id: string, anchor: HTMLElement) => void;
  /** The house's words for a fixed label (`alsoRead`, `keyPoints`), in the language of the story. */
  readonly label: (key: string) => string;
  /** One sentence to show and to say politely. */
  readonly onNotice: (sentence: string) => void;
  /** The blocks that the story's house declares. */
  readonly declarations: () => readonly DeclaredBlock[];
  /** Calls back when the house, and with it the declarations, has changed; returns the way to stop. */
  readonly onDeclarations: (told: () => void) => () => void;
}
