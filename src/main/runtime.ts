import { app, type Session, type WebFrameMain } from 'electron';

/** The scheme that the page is served under, in place of file:. */
export const SCHEME = 'galley';
/** Start of every address of the page. The only sender that is listened to and the only place a window may be. */
export const APP_ORIGIN = `${SCHEME}://app`;

/**
 * Switches that stand before `ready`. The process sandbox is for every renderer, except where the command line asks for none (root cannot run with it).
 * No name is ever looked up: the page needs no network, and what the browser would fetch for itself (dictionaries, lists) has nowhere to go.
 */
export function prepareRuntime(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Keeps the browser from fetching spelling dictionaries: only an empty list before the first window does (macOS has its own checker and takes no list). */
export function stopDictionaries(session: Session): void {
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
}

/** True where the frame is the top one of its window and shows the page. `null`: the frame went away while its message was under way. */
export function isPageFrame(frame: WebFrameMain | null, top: WebFrameMain): boolean {
  return frame !== null && frame.routingId === top.routingId && frame.processId === top.processId && isPageAddress(frame.url);
}

/** True for addresses of the page itself. Custom schemes have no `origin` in Node's URL, so the text decides. */
export function isPageAddress(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
}

/** What was asked of the application on its command line: its arguments without switches and without the folder of an unpackaged application. */
export function argumentsOf(argv: readonly string[]): readonly string[] {
  const given = argv.slice(1).filter((argument) => !argument.startsWith('-'));
  return process.defaultApp ? given.slice(1) : given;
}
