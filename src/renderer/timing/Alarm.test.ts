import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Alarm } from './Alarm';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('runs once, after the rest that follows the last time it was set', () => {
  const runs: string[] = [];
  const alarm = new Alarm();
  for (let key = 0; key < 30; key += 1) {
    alarm.set(100, () => runs.push(`key ${key}`));
    vi.advanceTimersByTime(20);
  }
  vi.advanceTimersByTime(79);
  expect(runs).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(runs).toEqual(['key 29']);
  expect(alarm.isSet).toBe(false);
  vi.advanceTimersByTime(1000);
  expect(runs).toEqual(['key 29']);
});

test('comes forward when it is set for sooner', () => {
  const run = vi.fn();
  const alarm = new Alarm();
  alarm.set(5000, run);
  alarm.set(10, run);
  vi.advanceTimersByTime(10);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  expect(run).toHaveBeenCalledTimes(1);
});

test('may be set by what it runs, and be cleared', () => {
  const alarm = new Alarm();
  const runs: number[] = [];
  const again = (): void => {
    runs.push(performance.now());
    if (runs.length < 3) alarm.set(50, again);
  };
  const begun = performance.now();
  alarm.set(50, again);
  vi.advanceTimersByTime(1000);
  expect(runs.map((at) => at - begun)).toEqual([50, 100, 150]);
  alarm.set(50, again);
  alarm.clear();
  vi.advanceTimersByTime(1000);
  expect(runs).toHaveLength(3);
});

test('many keys set one timer of the browser', () => {
  const set = vi.spyOn(globalThis, 'setTimeout');
  const alarm = new Alarm();
  for (let key = 0; key < 30; key += 1) alarm.set(100, () => {});
  expect(set).toHaveBeenCalledTimes(1);
});
