// @vitest-environment happy-dom
import { act } from 'react';
import { Button } from 'react-aria-components';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Menu } from './Menu';

let root: Root;
let told: string[] = [];

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  told = [];
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  root = createRoot(place);
  await act(async () =>
    root.render(
      <>
        <input aria-label="Text" />
        <Menu
          groups={() => [
            {
              id: 'all',
              rows: [
                { id: 'one', label: 'One' },
                { id: 'more', label: 'More', rows: [{ id: 'inner', label: 'Inner' }] },
              ],
            },
          ]}
          label="Things"
          onAction={(id) => told.push(`${id} with the focus in ${focused()}`)}
          trigger={<Button aria-label="Open">Open</Button>}
        />
      </>,
    ),
  );
});
afterEach(() => act(async () => root.unmount()));

const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '';
const row = (name: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((one) => one.textContent === name);
  if (found === undefined) throw new Error(`There is no ${name}`);
  return found;
};

async function press(on: Element, key: string): Promise<void> {
  await act(async () => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    told.push('after the key');
    on.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
  });
}

/** Opens the menu from its button by key. */
async function open(): Promise<void> {
  const button = document.querySelector('button');
  if (button === null) throw new Error('There is no button');
  await act(async () => button.focus());
  await act(async () => void button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true })));
}

test('a row acts within the key that chose it, the focus where it was before the menu', async () => {
  await open();
  await act(async () => row('One').focus());
  await press(row('One'), 'Enter');
  expect(told).toEqual(['one with the focus in Open', 'after the key']);
  expect(focused()).toBe('Open');
});

test('a row of a menu beside it does the same, with both menus gone', async () => {
  await open();
  await act(async () => row('More').focus());
  await act(
    async () => void row('More').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true })),
  );
  await act(async () => row('Inner').focus());
  await press(row('Inner'), 'Enter');
  expect(told).toEqual(['inner with the focus in Open', 'after the key']);
  expect(focused()).toBe('Open');
});

test('after a press of the mouse the focus is where it was before the press', async () => {
  await act(async () => document.querySelector('input')?.focus());
  const more = { bubbles: true, cancelable: true, button: 0, pointerType: 'mouse', pointerId: 1, width: 20, height: 20 };
  await act(async () => {
    document.querySelector('button')?.dispatchEvent(new PointerEvent('pointerdown', more));
    document.querySelector('button')?.dispatchEvent(new PointerEvent('pointerup', more));
    document.querySelector('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
  });
  await act(async () => row('One').focus());
  await press(row('One'), 'Enter');
  expect(told).toEqual(['one with the focus in Text', 'after the key']);
  expect(focused()).toBe('Text');
});

test('Escape acts on nothing', async () => {
  await open();
  await press(row('One'), 'Escape');
  expect(told).toEqual(['after the key']);
});
