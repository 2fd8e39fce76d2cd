import { blockOf } from '../index';
/** The word in the margin beside a block; '' for none. */
export function marginLabelOf(name) {
    return blockOf(name)?.marginLabel ?? '';
}
