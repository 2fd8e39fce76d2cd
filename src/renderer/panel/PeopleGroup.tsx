import { type ReactElement, useMemo } from 'react';
import { CONTRIBUTOR_ROLES } from '../../blocks/marks/contributor';
import { safeAddress } from '../../story/address';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import type { Person } from '../editor/EditorApi';
import { useGalley } from '../state/useGalley';
import { useStory } from '../state/useSession';
import { Line } from './Line';
import { TextLine } from './TextLine';

/** The people of the byline: who they are, what each did, and where more stands about them. */
export function PeopleGroup({ isDisabled }: { readonly isDisabled: boolean }): ReactElement {
  const galley = useGalley();
  const api = useStory((state) => state.api);
  const doc = useStory((state) => state.doc);
  // The document is what says that the people may have changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const people = useMemo(() => api?.people() ?? [], [api, doc]);
  const add = (): void => {
    if (api?.addPerson() == null) galley.say('Write the name into the byline, or select it there; then it can be added.');
  };
  return (
    <section aria-label="People" className="group">
      <div className="group__head">
        <h3 className="label">People</h3>
        <Button isDisabled={isDisabled} kind="text" onPress={add} place="end" small>
          Add name
        </Button>
      </div>
      <div className="lines">
        {people.length === 0 ? <p className="muted small">No names in the byline yet.</p> : null}
        {people.map((person) => (
          <PersonLines isDisabled={isDisabled} key={person.id || person.name} person={person} />
        ))}
      </div>
    </section>
  );
}

function PersonLines({ person, isDisabled }: { readonly person: Person; readonly isDisabled: boolean }): ReactElement {
  const api = useStory((state) => state.api);
  const language = useStory((state) => String(state.doc.attrs?.language ?? 'en'));
  const roles = CONTRIBUTOR_ROLES.some((role) => role.value === person.role) || person.role === null;
  const options = roles ? CONTRIBUTOR_ROLES : [...CONTRIBUTOR_ROLES, { value: person.role ?? '', label: person.role ?? '' }];
  const setUrl = (text: string): string | null => {
    const url = text.trim() === '' ? '' : safeAddress(text.trim());
    if (url === null) return 'The address must start with https://, http:// or mailto:.';
    api?.setPerson(person.id, { url });
    return null;
  };
  return (
    <>
      <Line label={person.name} lang={language}>
        <Select
          asks="Reporter or editor?"
          face="line"
          isDisabled={isDisabled}
          label={`Role of ${person.name}`}
          name={`person.${person.name}`}
          onChange={(role) => api?.setPerson(person.id, { role })}
          options={options}
          value={person.role}
        />
      </Line>
      <TextLine
        brief="Address"
        hint="None"
        isDisabled={isDisabled}
        label={`Address of ${person.name}`}
        name="person.url"
        onCommit={setUrl}
        value={person.url}
      />
    </>
  );
}
