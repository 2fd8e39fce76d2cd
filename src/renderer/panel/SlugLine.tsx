import { type ReactElement, useState } from 'react';
import type { JsonValue } from '../../contract/json';
import { headlineOf } from '../../story/headlineOf';
import type { MetaField } from '../../story/metadata';
import { slugFromHeadline } from '../../story/slug';
import { isSlugLocked } from '../../story/slugLock';
import { transliterate } from '../../story/transliterate';
import { Button } from '../../ui/Button';
import { Seg } from '../../ui/Seg';
import { useStory } from '../state/useSession';
import { Line } from './Line';
import { TextLine } from './TextLine';

type Form = 'keep' | 'latin' | 'own';

const FORMS: readonly { readonly value: Form; readonly label: string }[] = [
  { value: 'keep', label: 'As it is' },
  { value: 'latin', label: 'Latin' },
  { value: 'own', label: 'Own' },
];

/** The slug: made from the headline, in its letters or in Latin ones, or written. Once the story was sent it is locked, and changing it takes a second thought. */
export function SlugLine(props: {
  readonly field: MetaField;
  readonly value: string;
  readonly hint: string | undefined;
  readonly onCommit: (text: string) => string | null;
  readonly onChange: (value: JsonValue) => string | null;
  readonly isDisabled: boolean;
}): ReactElement {
  const { field, value, hint, onCommit, isDisabled } = props;
  const isLocked = useStory((state) => isSlugLocked(state.doc.attrs));
  const sent = useStory((state) => String(state.doc.attrs?.sentSlug ?? ''));
  const [isOpen, setOpen] = useState(false);
  const fixed = isLocked && !isOpen;
  return (
    <>
      <TextLine
        end={fixed ? <Unlock isDisabled={isDisabled} onPress={() => setOpen(true)} /> : null}
        hint={value === '' && sent !== '' ? sent : hint}
        isDisabled={isDisabled || fixed}
        isMono
        label={field.label}
        name={field.key}
        note={isLocked ? <LockNote isOpen={isOpen} /> : value === '' ? field.hint : null}
        onCommit={onCommit}
        value={value}
      />
      {fixed ? null : <SlugForm {...props} />}
    </>
  );
}

function Unlock({ isDisabled, onPress }: { readonly isDisabled: boolean; readonly onPress: () => void }): ReactElement {
  return (
    <Button aria-label="Unlock the slug" isDisabled={isDisabled} kind="text" onPress={onPress} small>
      Unlock
    </Button>
  );
}

function LockNote({ isOpen }: { readonly isOpen: boolean }): ReactElement {
  return (
    <span className={isOpen ? 'v-block' : ''} data-testid="slug-lock" role="status">
      {isOpen ? 'The story has left with this slug. With another one, links to it may break.' : 'Locked: the story has left with it.'}
    </span>
  );
}

/** How the slug is made, asked only where the headline has letters that are not Latin. */
function SlugForm(props: {
  readonly value: string;
  readonly onChange: (value: JsonValue) => string | null;
  readonly isDisabled: boolean;
}): ReactElement | null {
  const { value, onChange, isDisabled } = props;
  const headline = useStory((state) => headlineOf(state.doc));
  const kept = slugFromHeadline(headline);
  const latin = slugFromHeadline(transliterate(headline) ?? '');
  if (!/(?!\p{Script=Latin})\p{L}/u.test(headline) || kept === '') return null;
  const form: Form = value === '' ? 'keep' : value === latin ? 'latin' : 'own';
  const choose = (next: Form): void => {
    if (next === 'own') document.querySelector<HTMLInputElement>('[data-meta="slug"]')?.focus();
    else onChange(next === 'latin' ? latin : '');
  };
  return (
    <Line
      isFixed
      label="Letters"
      note={form === 'latin' && /\p{Script=Arabic}/u.test(headline) ? 'Short vowels are not written: look it over.' : null}
    >
      <Seg
        isDisabled={isDisabled}
        label="Letters of the slug"
        onChange={choose}
        options={latin === '' ? FORMS.filter((one) => one.value !== 'latin') : FORMS}
        testId="slug-form"
        value={form}
      />
    </Line>
  );
}
