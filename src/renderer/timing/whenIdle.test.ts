import { afterEach, expect, test, vi } from 'vitest';
import { whenIdle } from './whenIdle';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('asks the browser for an idle moment, with the longest wait, and takes it back', () => {
  const asked: { readonly run: () => void; readonly timeout: number | undefined }[] = [];
  const given: number[] = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void, options: IdleRequestOptions) => asked.push({ run, timeout: options.timeout }));
  vi.stubGlobal('cancelIdleCallback', (id: number) => given.push(id));
  const run = vi.fn();
  const stop = whenIdle(run, 200);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.timeout).toBe(200);
  expect(run).not.toHaveBeenCalled();
  asked[0]?.run();
  expect(run).toHaveBeenCalledTimes(1);
  stop();
  expect(given).toEqual([1]);
});

test('a browser without idle moments waits for the frame of a key', () => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', undefined);
  const run = vi.fn();
  whenIdle(run, 200);
  vi.advanceTimersByTime(39);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
  whenIdle(run, 200)();
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(1);
});
