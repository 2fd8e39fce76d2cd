import type { MarkSpec } from '../block';
import { property } from '../hast';

/** Strong importance. Published as `strong`. */
export const bold: MarkSpec = {
  name: 'bold',
  rank: 40,
  editorTag: 'strong',
  pasteTags: [{ tag: 'strong' }, { tag: 'b' }],
  publish: () => ({ tag: 'strong' }),
  read(element) {
    // Google Docs wraps a whole paste in a `b` that is not bold.
    const wrapper = property(element, 'id').startsWith('docs-internal-guid');
    return ['strong', 'b'].includes(element.tagName) && !wrapper ? {} : null;
  },
};
