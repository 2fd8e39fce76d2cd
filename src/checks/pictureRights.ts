import type { BlockCheck } from './check';
import { idOf } from './fieldsOf';

/** Pictures without rights, or with rights that the house may not publish without asking. */
export const pictureRights: BlockCheck = {
  scope: 'block',
  title: 'Pictures that may be published',
  rules: { 'rights.missing': 'block', 'rights.not-allowed': 'block' },
  blocks: ['figure'],
  run(block, { house }) {
    const { allowed, required } = house.file.rights;
    const rights = typeof block.attrs?.rights === 'string' ? block.attrs.rights.trim() : '';
    const where = { block: idOf(block), field: 'rights' };
    if (rights === '') return required ? [{ rule: 'rights.missing', message: 'A picture says nothing of its rights.', where }] : [];
    if (allowed.length === 0 || allowed.some((one) => one.toLowerCase() === rights.toLowerCase())) return [];
    return [{ rule: 'rights.not-allowed', message: `The house has to ask before it publishes a picture under “${rights}”.`, where }];
  },
};
