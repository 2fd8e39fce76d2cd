import { useMemo } from 'react';
import type { StoryCheck } from '../../checks/check';
import { useHouse } from '../checks/useHouse';
import { useStory } from '../state/useSession';

/** What a field says of values that are none of the house's. */
export interface Unknown {
  /** In the words of the check; null for nothing. */
  readonly note: string | null;
  /** In the way of publishing, by the house. */
  readonly isBlock: boolean;
}

/** What `check` says under `rule` of the story as it stands, at the level of its house: the panel and the checks never differ. */
export function useUnknown(check: StoryCheck, rule: string): Unknown {
  const { house } = useHouse();
  const doc = useStory((state) => state.doc);
  return useMemo(() => {
    const level = house.level(rule, check.rules[rule] ?? 'warn');
    if (level === 'off') return { note: null, isBlock: false };
    const metadata = doc.attrs ?? {};
    const found = check.run(doc, { house, language: String(metadata.language ?? 'en'), metadata, now: null });
    const said = found.filter((one) => one.rule === rule).map(({ message }) => message);
    return { note: said.length === 0 ? null : said.join(' '), isBlock: level === 'block' };
  }, [check, rule, house, doc]);
}
