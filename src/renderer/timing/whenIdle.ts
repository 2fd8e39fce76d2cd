/** Where a browser has no idle moments to tell of (Safari), ms: behind the frame that shows a key. */
const AFTER_KEY = 40;

/** Runs `run` in the next idle moment of the page, at the latest after `latest` ms: behind the frame that shows a key, and not before the next key. The function returned gives it up. */
export function whenIdle(run: () => void, latest: number): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, Math.min(AFTER_KEY, latest));
    return () => clearTimeout(timer);
  }
  const id = requestIdleCallback(run, { timeout: latest });
  return () => cancelIdleCallback(id);
}
