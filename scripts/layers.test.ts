import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { forbiddenArrows } from './layers.mjs';

// The real house is held by the stage `layers` of npm test. Here stands an empty one, so that a row costs milliseconds.
const copy = mkdtempSync(join(tmpdir(), 'galley-layers-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What is forbidden in a house of `files` alone. */
function plant(files: Record<string, string>): string[] {
  rmSync(join(copy, 'src'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  return forbiddenArrows(copy);
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
    'a name in a template',
    { 'src/blocks/planted/planted.ts': 'export const a = () => import(`electron`);' },
    ['src/blocks/planted/planted.ts -> electron (a block spec may not import electron)'],
  ],
  [
    'a require made by hand',
    {
      'src/desk/planted.ts':
        "import { createRequire } from 'node:module'; const load = createRequire(import.meta.url); export const a = load('electron');",
    },
    ['src/desk/planted.ts -> electron (desk may not import electron)'],
  ],
  [
    'where a package lies, asked in two ways',
    {
      'src/desk/planted.ts': "export const a = import.meta.resolve('electron');",
      'src/host/planted.ts': "export const a = require.resolve('electron');",
    },
    ['src/desk/planted.ts -> electron (desk may not import electron)', 'src/host/planted.ts -> electron (host may not import electron)'],
  ],
  [
    'a module of Node by its own door',
    { 'src/formats/planted.ts': "export const a = process.getBuiltinModule('fs');" },
    ['src/formats/planted.ts -> fs (formats may not import fs)'],
  ],
  [
    'types by reference',
    { 'src/formats/planted.ts': '/// <reference types="node" />\nexport const a = 1;' },
    ['src/formats/planted.ts -> node (formats may not import node)'],
  ],
  [
    'a worker of another room',
    { ...target, 'src/desk/planted.ts': "export const a = new URL('../renderer/planted.ts', import.meta.url);" },
    ['src/desk/planted.ts -> src/renderer/planted.ts (desk may not import renderer)'],
  ],
  [
    'files of another room by a pattern',
    {
      ...target,
      'src/blocks/planted/PlantedNode.ts': 'export const a = 1;',
      'src/formats/planted.ts':
        "export const a = import.meta.glob(['../renderer/plant*.ts', '../blocks/{planted,x}/**/*Node.ts', '!../ui']);",
    },
    [
      'src/formats/planted.ts -> src/renderer/planted.ts (formats may not import renderer)',
      'src/formats/planted.ts -> src/blocks/planted/PlantedNode.ts (formats may not import a block node)',
    ],
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
      'src/contract/planted.ts': 'export interface Planted { a: 1 }',
      'src/story/planted.ts': "import type { Planted } from '../contract/planted'; export type A = Planted;",
      'src/blocks/planted/PlantedView.tsx':
        "import { Node } from '@tiptap/core'; import { useState } from 'react'; export const a = [Node, useState];",
      'src/desk/planted.ts': "import { readFile } from 'node:fs/promises'; export const a = readFile;",
    },
    [],
  ],
];

describe('the arrows between the rooms', () => {
  it.each(TABLE)('%s', (_name, files, expected) => expect(plant(files)).toEqual(expected));

  it('refuses a name that is only known when it runs', () => {
    expect(() => plant({ 'src/blocks/planted/planted.ts': "export const a = (b: string) => import('elec' + b);" })).toThrow(
      'src/blocks/planted/planted.ts imports something whose name is only known when it runs.',
    );
  });
});
