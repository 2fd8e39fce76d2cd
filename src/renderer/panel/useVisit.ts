import { useCallback, useEffect, useRef, useState } from 'react';
import { pendingField } from '../state/pendingField';

/** A field while it is visited: what stands in it, and how the visit goes on and ends. */
export interface Visit {
  /** What stands in the field now. */
  readonly text: string;
  readonly isVisited: boolean;
  readonly begin: () => void;
  readonly write: (text: string) => void;
  /** Ends the visit: the text is handed over once, where it changed. */
  readonly end: () => void;
  /** Ends the visit and leaves everything as it was. */
  readonly cancel: () => void;
}

/**
 * Lets a field be written in without touching the story until the visit ends (blur, Enter, a save, a closing window).
 * @param shown what stands there while nobody writes
 * @param edited what stands there at the beginning of a visit
 */
export function useVisit(shown: string, edited: string, onCommit: (text: string) => void): Visit {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, edited, onCommit });
  latest.current = { draft, edited, onCommit };
  const end = useCallback(() => {
    const now = latest.current;
    latest.current = { ...now, draft: null };
    pendingField.release(end);
    setDraft(null);
    if (now.draft !== null && now.draft !== now.edited) now.onCommit(now.draft);
  }, []);
  useEffect(() => end, [end]);
  return {
    text: draft ?? shown,
    isVisited: draft !== null,
    begin: () => setDraft((held) => held ?? edited),
    write: (text) => {
      latest.current = { ...latest.current, draft: text };
      setDraft(text);
      pendingField.hold(end);
    },
    end,
    cancel: () => {
      latest.current = { ...latest.current, draft: null };
      pendingField.release(end);
      setDraft(null);
    },
  };
}
