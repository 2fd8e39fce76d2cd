import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forbiddenArrows } from './layers.mjs';

const repository = fileURLToPath(new URL('..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'galley-layers-'));
let standing: readonly string[];

beforeAll(() => {
  for (const path of ['src', 'resources', 'package.json']) cpSync(join(repository, path), join(copy, path), { recursive: true });
  standing = forbiddenArrows(copy);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What becomes forbidden when `files` are added; they are taken away again. */
function plant(files: Record<string, string>): string[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  const found = forbiddenArrows(copy).filter((line) => !standing.includes(line));
  for (const path of Object.keys(files)) rmSync(join(copy, path));
  return found;
}

const target = { 'src/renderer/planted.ts': 'export interface Planted { a: 1 }' };

const TABLE: [string, Record<string, string>, string[]][] = [
  [
    'electron in a block',
    { 'src/blocks/planted/planted.ts': "import { app } from 'electron'; export const a = app;" },
    ['src/blocks/planted/planted.ts -> electron (a block spec may not import electron)'],
  ],
  [
    'a type from the renderer in story',
    { ...target, 'src/story/planted.ts': "import type { Planted } from '../renderer/planted'; export type A = Planted;" },
    ['src/story/planted.ts -> src/renderer/planted.ts (story may not import renderer)'],
  ],
  [
    'an inline type from the renderer in story',
    { ...target, 'src/story/planted.ts': "export type A = import('../renderer/planted').Planted;" },
    ['src/story/planted.ts -> src/renderer/planted.ts (story may not import renderer)'],
  ],
  [
    'a renderer module re-exported by ui',
    { ...target, 'src/ui/planted.ts': "export * from '../renderer/planted';" },
    ['src/ui/planted.ts -> src/renderer/planted.ts (ui may not import renderer)'],
  ],
  [
    'node:fs in a format',
    { 'src/formats/planted.ts': "import { readFileSync } from 'node:fs'; export const a = readFileSync;" },
    ['src/formats/planted.ts -> node:fs (formats may not import node:fs)'],
  ],
  [
    'fs on first use in a format',
    { 'src/formats/planted.ts': "export const a = () => import('fs');" },
    ['src/formats/planted.ts -> fs (formats may not import fs)'],
  ],
  [
    'a cycle, by types only',
    {
      'src/story/plantedA.ts': "import type { B } from './plantedB'; export interface A { b: B }",
      'src/story/plantedB.ts': "import type { A } from './plantedA'; export interface B { a: A }",
    },
    ['src/story/plantedA.ts -> src/story/plantedB.ts -> src/story/plantedA.ts (a cycle)'],
  ],
  [
    'electron-store outside main',
    { 'src/desk/planted.ts': "import Store from 'electron-store'; export const a = Store;" },
    ['src/desk/planted.ts -> electron-store (desk may not import electron-store)'],
  ],
  [
    'TipTap in a spec',
    { 'src/blocks/planted/planted.ts': "import { Node } from '@tiptap/core'; export const a = Node;" },
    ['src/blocks/planted/planted.ts -> @tiptap/core (a block spec may not import @tiptap/core)'],
  ],
  [
    'TipTap by a detour',
    {
      'src/blocks/planted/PlantedNode.ts': "import { Node } from '@tiptap/core'; export const a = Node;",
      'src/blocks/planted/planted.ts': "import { a } from './PlantedNode'; export const b = a;",
    },
    ['src/blocks/planted/planted.ts -> src/blocks/planted/PlantedNode.ts (a block spec may not import a block node)'],
  ],
  [
    'a block node in a format',
    {
      'src/blocks/planted/PlantedNode.ts': 'export const a = 1;',
      'src/formats/planted.ts': "import { a } from '../blocks/planted/PlantedNode'; export const b = a;",
    },
    ['src/formats/planted.ts -> src/blocks/planted/PlantedNode.ts (formats may not import a block node)'],
  ],
  [
    'a test that reaches up',
    { ...target, 'src/story/planted.test.ts': "import '../renderer/planted';" },
    ['src/story/planted.test.ts -> src/renderer/planted.ts (story may not import renderer)'],
  ],
  [
    'what is for tests, in the application',
    { 'src/story/testing/planted.ts': "import 'fast-check';", 'src/story/planted.ts': "import './testing/planted';" },
    ['src/story/planted.ts -> src/story/testing/planted.ts (only a test may import what is for tests)'],
  ],
  [
    'a room that does not exist',
    { 'src/utils/planted.ts': "import 'zod';" },
    ['src/utils/planted.ts -> zod (utils is no room of docs/design.md)'],
  ],
  [
    'what is allowed',
    {
      'src/story/planted.ts': "import type { Result } from '../contract/result'; export type A = Result<1>;",
      'src/blocks/planted/PlantedView.tsx':
        "import { Node } from '@tiptap/core'; import { useState } from 'react'; export const a = [Node, useState];",
      'src/desk/planted.ts': "import { readFile } from 'node:fs/promises'; export const a = readFile;",
    },
    [],
  ],
];

describe('the arrows between the rooms', () => {
  it.each(TABLE)('%s', (_name, files, expected) => expect(plant(files)).toEqual(expected));
});
