/** Milliseconds after which a page is shown in whatever faces it has by then. */
const PATIENCE = 1500;

/**
 * Lends the application's typefaces to the page in a preview frame, for a computer that has none for the story's script: the page names them
 * first, a reader's site may serve them, and its bytes stay those of the export (the rules are a sheet of the frame's document, not of the
 * page). Waits until the faces that the page uses are there, so that nothing jumps once it is seen.
 */
export async function lendFaces(frame: HTMLIFrameElement): Promise<void> {
  const [page, realm] = [frame.contentDocument, frame.contentWindow as (Window & typeof globalThis) | null];
  if (page === null || realm === null || page.body === null) return;
  const sheet = new realm.CSSStyleSheet();
  sheet.replaceSync(ownFaces());
  page.adoptedStyleSheets = [sheet];
  // Faces are asked for by the layout, and only those that the text needs.
  page.body.getBoundingClientRect();
  await Promise.race([page.fonts.ready, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** Every `@font-face` of the application, its addresses made whole. */
function ownFaces(): string {
  return [...document.styleSheets]
    .flatMap((sheet) =>
      [...sheet.cssRules]
        .filter((rule) => rule instanceof CSSFontFaceRule)
        .map((rule) =>
          rule.cssText.replace(
            /url\("([^"]+)"\)/g,
            (_, address: string) => `url("${new URL(address, sheet.href ?? document.baseURI).href}")`,
          ),
        ),
    )
    .join('\n');
}
