// @vitest-environment happy-dom
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { useAhead } from './useAhead';

let now = '';
let set: (next: string) => void = () => {};

function Field({ value }: { readonly value: string }): ReactElement | null {
  [now, set] = useAhead(value);
  return null;
}

test('what was just set counts until the story has been read again, and what was read counts then', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Field value="one" />));
  await act(async () => set('two'));
  expect(now).toBe('two');
  await act(async () => root.render(<Field value="one" />));
  expect(now).toBe('two');
  await act(async () => root.render(<Field value="three" />));
  expect(now).toBe('three');
  await act(async () => root.unmount());
});
