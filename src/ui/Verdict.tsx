import type { ReactElement } from 'react';
import { Icon } from './Icon';

const FORM = { block: 'circle-x', warn: 'triangle-alert', ok: 'check' } as const;
const WORD = { block: 'must fix', warn: 'to check', ok: 'passed' } as const;

/** A count of checks of one kind: a form, a number, and the word for readers. */
export function Verdict({ kind, count }: { readonly kind: keyof typeof FORM; readonly count: number }): ReactElement {
  return (
    <span className={`verdict v-${kind}`}>
      <Icon name={FORM[kind]} />
      {count}
      <span className="sr"> {WORD[kind]}</span>
    </span>
  );
}
