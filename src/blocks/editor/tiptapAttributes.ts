import type { Attributes } from '@tiptap/core';
import type { AttrTable } from '../block';
import { dataName, writeData } from '../dataAttributes';
import { pmAttrs } from '../schema';
import { readData } from './readData';

/** An attribute table as TipTap takes it: default and check as in the checking schema, DOM form as `data-*`. `owner` opens the message of a RangeError. */
export function tiptapAttributes(owner: string, table: AttrTable): Attributes {
  const checked = pmAttrs(owner, table);
  const entries = Object.entries(table).map(([name, spec]) => [
    name,
    {
      default: spec.default,
      validate: checked[name]?.validate,
      // Half of a split block is a new block: it gets an id of its own.
      keepOnSplit: name !== 'id',
      // Null leaves what the parse rule itself read: a pasted `h3` has a level, a pasted link an address.
      parseHTML: (element: HTMLElement) => (element.hasAttribute(dataName(name)) ? readData(name, spec, element) : null),
      renderHTML: (attrs: Record<string, unknown>) => writeData(name, spec, attrs[name]),
    },
  ]);
  return Object.fromEntries(entries);
}
