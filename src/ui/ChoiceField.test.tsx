// @vitest-environment happy-dom
import { act, type ReactElement, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChoiceField } from './ChoiceField';

const CHOICES = ['Budget', 'Cricket', 'Harbour', 'Monsoon'];
let root: Root;
let told: string[] = [];

function Field({ several, choices = CHOICES }: { readonly several: boolean; readonly choices?: readonly string[] }): ReactElement {
  const [text, setText] = useState('');
  const [taken, setTaken] = useState<readonly string[]>([]);
  const tell = (what: string): void => void told.push(what);
  return (
    <ChoiceField
      choices={choices}
      label="Tags"
      name="tags"
      onBegin={() => tell('begin')}
      onCancel={() => tell('cancel')}
      onChoose={(choice) => {
        tell(`choose ${choice}`);
        setTaken(several ? (taken.includes(choice) ? taken.filter((one) => one !== choice) : [...taken, choice]) : [choice]);
        setText(several ? '' : choice);
      }}
      onEnd={() => {
        tell(`end ${text}`);
        if (several) setText('');
      }}
      onWrite={setText}
      several={several}
      taken={taken}
      text={text}
    />
  );
}

const input = (): HTMLInputElement => document.querySelector('input') ?? document.createElement('input');
const options = (): readonly string[] => [...document.querySelectorAll('[role="option"]')].map((one) => one.textContent ?? '');
const taken = (): readonly string[] =>
  [...document.querySelectorAll('[role="option"][aria-selected="true"]')].map((one) => one.textContent ?? '');

async function press(key: string, more: object = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await act(async () => void input().dispatchEvent(event));
  await act(async () => void input().dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true })));
  return event.defaultPrevented;
}

async function write(text: string): Promise<void> {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    set?.call(input(), text);
    input().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function open(several: boolean, choices: readonly string[] = CHOICES): Promise<void> {
  await act(async () => root.render(<Field choices={choices} several={several} />));
  await act(async () => input().focus());
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  told = [];
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  root = createRoot(place);
});
afterEach(() => act(async () => root.unmount()));

test('several are taken and given back by keys, and the list stays open', async () => {
  await open(true);
  expect([input().getAttribute('role'), input().getAttribute('aria-label'), options()]).toEqual(['combobox', 'Tags', []]);
  await press('ArrowDown');
  expect(options()).toEqual(CHOICES);
  await press('Enter');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Enter');
  expect([taken(), options()]).toEqual([['Budget', 'Harbour'], CHOICES]);
  await press('Enter');
  expect(taken()).toEqual(['Budget']);
  expect(told).toEqual(['begin', 'choose Budget', 'choose Harbour', 'choose Harbour']);
});

test('the list narrows to what is written; Enter and commas end what is no choice', async () => {
  await open(true);
  await write('o');
  expect(options()).toEqual(['Harbour', 'Monsoon']);
  await write('mon');
  expect(options()).toEqual(['Monsoon']);
  expect(await press(',')).toBe(true);
  await write('Bridges');
  expect(options()).toEqual([]);
  await press('Enter');
  await write('جسور');
  expect(await press('،')).toBe(true);
  expect(told).toEqual(['begin', 'end mon', 'end Bridges', 'end جسور']);
});

test('one choice fills the field and shuts the list', async () => {
  await open(false);
  await write('cri');
  await press('ArrowDown');
  await press('Enter');
  expect([input().value, options()]).toEqual(['Cricket', []]);
  expect(await press(',')).toBe(false);
  await write('Elsewhere');
  await press('Enter');
  expect(told).toEqual(['begin', 'choose Cricket', 'end Elsewhere']);
});

test.each([true, false])(
  'Escape shuts the list first, then gives the words up, and only then is for the window (several: %s)',
  async (several) => {
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent): void => void heard.push(key);
    window.addEventListener('keydown', hear);
    await open(several);
    await write('mon');
    await press('Escape');
    expect([options(), told, heard]).toEqual([[], ['begin'], []]);
    await press('Escape');
    expect([told, heard]).toEqual([['begin', 'cancel'], []]);
    // Where nothing is written, a list of several has nothing to give up.
    await write('');
    await press('Escape');
    await press('Escape');
    expect(heard).toEqual(several ? ['Escape'] : []);
    window.removeEventListener('keydown', hear);
  },
);

test('keys of a composition are left to it', async () => {
  await open(true);
  await write('ബ');
  await press('Enter', { isComposing: true });
  await press(',', { isComposing: true });
  expect(told).toEqual(['begin']);
});

test('leaving the field ends what was written', async () => {
  await open(true);
  await write('Bridges');
  await act(async () => input().blur());
  expect(told).toEqual(['begin', 'end Bridges']);
});

test.each(['ArrowDown', 'ArrowUp'])('%s before the choices have come opens the list when they come', async (key) => {
  await open(true, []);
  await press(key);
  expect(options()).toEqual([]);
  await act(async () => root.render(<Field choices={CHOICES} several />));
  expect(options()).toEqual(CHOICES);
  // The key has been answered: the choices of another house open nothing.
  await press('Escape');
  await act(async () => root.render(<Field choices={[]} several />));
  await act(async () => root.render(<Field choices={CHOICES} several />));
  expect(options()).toEqual([]);
});

test.each([
  ['the focus has left the field', async () => act(async () => input().blur())],
  ['another key has followed', async () => press('Escape')],
  ['a word was begun', async () => write('Zebra crossing')],
])('choices that come after %s open nothing', async (_name, then) => {
  await open(true, []);
  await press('ArrowDown');
  await then();
  await act(async () => root.render(<Field choices={CHOICES} several />));
  expect(options()).toEqual([]);
});

test('choices that come to a field in which no arrow was pressed open nothing', async () => {
  await open(true, []);
  await act(async () => root.render(<Field choices={CHOICES} several />));
  expect(options()).toEqual([]);
});
