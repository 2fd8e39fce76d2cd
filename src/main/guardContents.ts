import { app, type Session, type WebContents } from 'electron';
import { isPageAddress } from './runtime';

/** The page may write the clipboard when the user asks it to; nothing else is ever granted. */
function granted(permission: string, url: string): boolean {
  return permission === 'clipboard-sanitized-write' && isPageAddress(url);
}

/** Closes the session to everything but the page: permissions, devices, downloads, and every address that is not the application's own. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) => answer(granted(permission, contents.getURL())));
  session.setPermissionCheckHandler((contents, permission) => granted(permission, contents?.getURL() ?? ''));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = isPageAddress(details.url) || /^(blob:galley:\/\/app\/|data:|devtools:)/.test(details.url);
    answer({ cancel: !own });
  });
}

/** `about:` addresses are opened without asking (`will-navigate` never comes): whoever got the window there finds the page again. */
function comeBack(contents: WebContents): void {
  let last = '';
  const seen = (url: string): void => {
    if (isPageAddress(url)) last = url;
    else if (last !== '') void contents.loadURL(last);
  };
  contents.on('did-navigate', (_, url) => seen(url));
  contents.on('did-fail-load', (_, __, ___, url, isMainFrame) => isMainFrame && seen(url));
  contents.on('did-navigate-in-page', (_, url, isMainFrame) => isMainFrame && seen(url));
}

function guardContents(contents: WebContents): void {
  comeBack(contents);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event, url) => {
    // A reload of the page is a navigation to itself.
    if (url.split('#', 1)[0] !== contents.getURL().split('#', 1)[0]) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // The page has flushed its text by then (window.closing); a window that closes is never held back by it.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
}

/** Guards every web contents that is ever made, before it loads anything. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_, contents) => guardContents(contents));
}
