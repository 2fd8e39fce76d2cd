/** Runs in the page: remembers the time of every key event and, once the text has changed and a frame with it was painted, how long that took. */
export function watchKeys(root) {
  const times = [];
  let pressed = null;
  document.addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
    },
    true,
  );
  const painted = new MessageChannel();
  let started = null;
  painted.port1.onmessage = () => {
    if (started !== null) times.push(performance.now() - started);
    started = null;
  };
  new MutationObserver(() => {
    if (pressed === null) return;
    started = pressed;
    pressed = null;
    requestAnimationFrame(() => painted.port2.postMessage(null));
  }).observe(document.querySelector(root), { characterData: true, childList: true, subtree: true });
  window.takeTimes = () => times.splice(0);
}

/** Middle and 95th percentile of a list of milliseconds. */
export function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), count: sorted.length };
}

/** Types `count` letters and blanks with a pause for the frame between them, caret put at each of three places (start, middle, end) first. With `restEvery` the hands rest for half a second after so many keys, each time a little longer: what runs in a rest is met by a key at every point. */
export async function typeEverywhere(page, root, count, restEvery = 0) {
  const all = [];
  for (const place of [0, 0.5, 1]) {
    await page.evaluate(
      ([selector, part]) => {
        const blocks = [...document.querySelectorAll(`${selector} p`)].filter((block) => block.textContent.length > 40);
        const block = blocks[Math.min(blocks.length - 1, Math.floor(blocks.length * part))];
        block.scrollIntoView({ block: 'center' });
        const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
        const range = document.createRange();
        range.setStart(text, 20);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
      },
      [root, place],
    );
    await page.waitForTimeout(400);
    await page.evaluate(() => window.takeTimes());
    for (let i = 0; i < count; i += 1) {
      await page.keyboard.press(i % 6 === 5 ? 'Space' : 'e');
      await page.waitForTimeout(24);
      if (restEvery > 0 && i % restEvery === restEvery - 1) await page.waitForTimeout(350 + ((i * 37) % 250));
    }
    await page.waitForTimeout(100);
    all.push(...(await page.evaluate(() => window.takeTimes())));
  }
  return all;
}
