// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Select } from './Select';

const OPTIONS = ['Draft', 'Edited', 'Sent'].map((label) => ({ value: label.toLowerCase(), label }));

let root: Root;
let told: string[] = [];

async function draw(value: string | null): Promise<void> {
  await act(async () => root.render(<Select label="Status" onChange={(next) => told.push(next)} options={OPTIONS} value={value} />));
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  told = [];
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  root = createRoot(place);
});
afterEach(() => act(async () => root.unmount()));

function button(): HTMLButtonElement {
  const found = document.querySelector('button');
  if (found === null) throw new Error('There is no button');
  return found;
}
const press = (on: Element, key: string): Promise<void> =>
  act(async () => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    on.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
  });
const drawnOptions = (): string[] =>
  [...document.querySelectorAll('option')].map((one) => one.textContent).filter((text) => text.trim() !== '');
const rows = (): string[] => [...document.querySelectorAll('[role="option"]')].map((one) => one.textContent);

test('nobody pays for the options of a list that nobody came to', async () => {
  await draw('edited');
  expect(button().textContent).toBe('Edited');
  expect(drawnOptions()).toEqual(['Edited']);
  await draw('sent');
  expect(button().textContent).toBe('Sent');
  expect(drawnOptions()).toEqual(['Sent']);
});

test('the first key after the focus came meets the whole list', async () => {
  await draw('edited');
  await act(async () => button().focus());
  expect(drawnOptions().toSorted()).toEqual(['Draft', 'Edited', 'Sent']);
  await press(button(), 'ArrowDown');
  expect(rows()).toEqual(['Draft', 'Edited', 'Sent']);
});

test('an arrow beside the shut list goes to the neighbour', async () => {
  await draw('edited');
  await act(async () => button().focus());
  await press(button(), 'ArrowLeft');
  await press(button(), 'ArrowRight');
  expect(told).toEqual(['draft', 'sent']);
});

test('a letter chooses in the shut list', async () => {
  await draw('edited');
  await act(async () => button().focus());
  await press(button(), 's');
  expect(told).toEqual(['sent']);
});

test('a press that comes without the focus opens the whole list', async () => {
  await draw('edited');
  await act(async () => button().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 0 })));
  expect(rows()).toEqual(['Draft', 'Edited', 'Sent']);
});

test('a list with nothing chosen says what it asks, and opens', async () => {
  await draw(null);
  expect(button().textContent).toBe('Choose');
  await act(async () => button().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 0 })));
  expect(rows()).toEqual(['Draft', 'Edited', 'Sent']);
});
