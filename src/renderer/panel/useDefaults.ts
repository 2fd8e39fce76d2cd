import { useMemo } from 'react';
import { headlineOf } from '../../story/headlineOf';
import { labelIn } from '../../story/labels';
import { slugFromHeadline } from '../../story/slug';
import { useStory } from '../state/useSession';

/** What leaves where a metadatum is empty, by key: the words that stand in the empty field. */
export function useDefaults(): Readonly<Record<string, string>> {
  const doc = useStory((state) => state.doc);
  return useMemo(() => {
    const headline = headlineOf(doc);
    return {
      slug: slugFromHeadline(headline) || 'Made from the headline',
      seoTitle: doc.attrs?.webHeadline ? 'Taken from the web headline' : 'Taken from the headline',
      socialDescription: 'Taken from the description',
      contentWarning: labelIn(String(doc.attrs?.language ?? 'en'), 'sensitive'),
      metaDescription: 'Taken from the standfirst',
      socialTitle: 'Taken from the headline',
      targetLength: 'None',
    };
  }, [doc]);
}
