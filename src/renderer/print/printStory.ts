import type { CommandContext } from '../commands/command';

/** Waiting longer than this is said, ms. */
const LONG = 1000;

/**
 * Prints what is looked at: in the preview the page that leaves, at the desk the sheet with every picture on it. On screen a picture
 * is fetched when it comes near the window, and the browser does not wait for one once it prints.
 */
export async function printStory({ galley, session }: CommandContext): Promise<void> {
  if (galley.store.getState().preview) return printPage();
  const late = setTimeout(() => galley.say('The pictures are being fetched for the print.'), LONG);
  await session?.store.getState().api?.loadPictures();
  clearTimeout(late);
  window.print();
}

/** The page itself, as its own stylesheet sets it on paper. */
export function printPage(): void {
  const frame = document.querySelector<HTMLIFrameElement>('.dev iframe');
  frame?.contentWindow?.focus();
  frame?.contentWindow?.print();
}
