import { useEffect, useState } from 'react';

/** A value as this field has just set it, until the panel has read the story again: the next choice must not begin from what was there before. */
export function useAhead<T>(value: T): readonly [now: T, set: (next: T) => void] {
  const [ahead, setAhead] = useState<{ readonly value: T } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value says that the story was read
  useEffect(() => setAhead(null), [value]);
  return [ahead === null ? value : ahead.value, (next) => setAhead({ value: next })];
}
