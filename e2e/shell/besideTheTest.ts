import { test } from '@playwright/test';

/** A start may take this long, in milliseconds: on a busy machine it is tried a second time. */
const MOST = 90_000;

/** Starts a Galley in the middle of a test, whose own time stands still meanwhile. */
export async function besideTheTest<Started>(start: () => Promise<Started>): Promise<Started> {
  const info = test.info();
  const own = info.timeout;
  const begun = performance.now();
  info.setTimeout(own + MOST);
  const started = await start();
  info.setTimeout(own + Math.ceil(performance.now() - begun));
  return started;
}
