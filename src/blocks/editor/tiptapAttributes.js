import { pmAttrs } from '../schema';
import { dataName, readData, writeData } from './dataAttributes';
/** An attribute table as TipTap takes it: default and check as in the checking schema, DOM form as `data-*`. `owner` opens the message of a RangeError. */
export function tiptapAttributes(owner, table) {
    const checked = pmAttrs(owner, table);
    const entries = Object.entries(table).map(([name, spec]) => [
        name,
        {
            default: spec.default,
            validate: checked[name]?.validate,
            // Half of a split block is a new block: it gets an id of its own.
            keepOnSplit: name !== 'id',
            // Null leaves what the parse rule itself read: a pasted `h3` has a level, a pasted link an address.
            parseHTML: (element) => (element.hasAttribute(dataName(name)) ? readData(name, spec, element) : null),
            renderHTML: (attrs) => writeData(name, spec, attrs[name]),
        },
    ]);
    return Object.fromEntries(entries);
}
