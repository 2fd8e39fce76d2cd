import type { AttrSpec } from '../block';

/** What ties words and their note together: `[a-z0-9-]`, 1 to 20 of them. The default stands for “none”; nobody refers to it. */
export const refAttr: AttrSpec = {
  default: 'none',
  problem: (value) =>
    typeof value === 'string' && /^[a-z0-9-]{1,20}$/.test(value) ? null : 'must be 1 to 20 small letters, digits and hyphens',
};
