import type { JsonNode } from '../../contract/json';
import { headlineOf } from '../../story/headlineOf';
import { labelIn } from '../../story/labels';
import { slugFromHeadline } from '../../story/slug';
import { useStory } from '../state/useSession';

const DEFAULTS: { readonly [key: string]: ((doc: JsonNode) => string) | undefined } = {
  slug: (doc) => slugFromHeadline(headlineOf(doc)) || 'Made from the headline',
  seoTitle: ({ attrs }) => (attrs?.webHeadline ? 'Taken from the web headline' : 'Taken from the headline'),
  socialDescription: () => 'Taken from the description',
  contentWarning: ({ attrs }) => labelIn(String(attrs?.language ?? 'en'), 'sensitive'),
  metaDescription: () => 'Taken from the standfirst',
  socialTitle: () => 'Taken from the headline',
  targetLength: () => 'None',
};

/** What leaves where that metadatum is empty: the words that stand in the empty field. A line is drawn again only when its own words change. */
export function useDefault(key: string): string | undefined {
  return useStory(({ doc }) => (Object.hasOwn(DEFAULTS, key) ? DEFAULTS[key]?.(doc) : undefined));
}
