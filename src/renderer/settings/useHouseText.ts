import { useEffect, useState } from 'react';
import type { HouseTestOutcome } from '../../contract/houseMethods';
import { useGalley } from '../state/useGalley';
import { houseDrafts } from './houseDrafts';

/** How long the hands rest before a house is tried, ms. */
const REST = 400;

/** A house file as it is being written, and what its tests say of it. */
export interface HouseText {
  /** Null until it is read. */
  readonly text: string | null;
  readonly isChanged: boolean;
  /** Why it cannot be used, with the place in the file; null where it can. */
  readonly problem: string | null;
  /** Null until the tests have run. */
  readonly outcomes: readonly HouseTestOutcome[] | null;
  write(text: string): void;
  save(): Promise<boolean>;
  discard(): void;
}

/** The file of a house in the editor: read once, tried when the hands rest, kept when asked. */
export function useHouseText(id: string): HouseText {
  const galley = useGalley();
  const [kept, setKept] = useState<string | null>(null);
  const [text, setText] = useState<string | null>(houseDrafts.get(id) ?? null);
  const [trial, setTrial] = useState<Pick<HouseText, 'problem' | 'outcomes'>>({ problem: null, outcomes: null });
  useEffect(() => {
    let isGone = false;
    void galley.client.call('house.read', { id }).then((read) => {
      if (isGone) return;
      if (!read.ok) return setTrial({ problem: read.error.message, outcomes: null });
      setKept(read.value.text);
      setText((now) => now ?? read.value.text);
    });
    return () => {
      isGone = true;
    };
  }, [galley, id]);
  useEffect(() => {
    if (text === null) return;
    let isOld = false;
    const timer = setTimeout(() => {
      void galley.client.call('house.test', { text }).then((tested) => {
        if (isOld) return;
        setTrial(tested.ok ? { problem: null, outcomes: tested.value } : { problem: tested.error.message, outcomes: null });
      });
    }, REST);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [galley, text]);
  return {
    text,
    isChanged: text !== null && kept !== null && text !== kept,
    ...trial,
    write(next) {
      houseDrafts.set(id, next);
      setText(next);
    },
    async save() {
      if (text === null) return false;
      const saved = await galley.client.call('house.save', { text, over: id });
      if (!saved.ok) {
        setTrial({ problem: saved.error.message, outcomes: null });
        return false;
      }
      houseDrafts.delete(id);
      setKept(text);
      return true;
    },
    discard() {
      houseDrafts.delete(id);
      setText(kept);
    },
  };
}
