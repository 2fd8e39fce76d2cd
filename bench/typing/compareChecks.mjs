import { percentiles } from './measure.mjs';

/**
 * Key to paint with the checks on against off, in one run: off, on, off again, each round beginning with another of them. The
 * noise is the spread of the rounds without checks. `typed(on)` opens the desk afresh and resolves with the times of its keys.
 */
export async function compareChecks({ words, rounds, typed, print }) {
  const all = { off: [], on: [], again: [] };
  const without = [];
  for (let round = 0; round < rounds; round += 1) {
    const names = Object.keys(all);
    for (const turn of names.keys()) {
      const name = names[(turn + round) % names.length];
      const times = await typed(name === 'on');
      all[name].push(...times);
      if (name !== 'on') without.push(percentiles(times));
    }
  }
  const [off, on] = [percentiles([...all.off, ...all.again]), percentiles(all.on)];
  for (const p of ['p50', 'p95']) {
    const rests = without.map((one) => one[p]);
    const noise = Math.max(...rests) - Math.min(...rests);
    const cost = on[p] - off[p];
    const verdict = cost <= noise ? 'ok' : 'MISSED';
    print(
      `${words} words, ${p}: checks off ${off[p].toFixed(1)} ms (${off.count} keys), on ${on[p].toFixed(1)} ms (${on.count} keys): ` +
        `they cost ${cost.toFixed(2)} ms, noise of the run ${noise.toFixed(2)} ms: ${verdict}`,
    );
  }
}
