import { type ReactElement, useState } from 'react';
import { Button } from 'react-aria-components';
import { META_GROUPS, METADATA, type MetaGroup } from '../../story/metadata';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { useGalley } from '../state/useGalley';
import { useSession, useStory } from '../state/useSession';
import { MetaLine } from './MetaLine';
import { PeopleGroup } from './PeopleGroup';

const TITLES: Readonly<Record<MetaGroup, string>> = {
  publication: 'Publication',
  timing: 'Timing',
  web: 'Web',
  headlines: 'Other headlines',
  desk: 'Desk',
  flags: 'Flags',
  rights: 'Rights',
};

/** Groups that are shut when a story is opened. */
const SHUT: ReadonlySet<MetaGroup> = new Set(['headlines', 'rights']);

/** Everything that is known about the story and is not its text: one line for each row of the metadata table, and the people of the byline. */
export function StoryPanel(): ReactElement {
  const galley = useGalley();
  const isDisabled = useSession().opened.readOnly !== null;
  const isReady = useStory((state) => state.api !== null);
  const [isVisited, setVisited] = useState(false);
  return (
    <>
      <div className="rail__head rail__head--story">
        <h2 className="label">Story</h2>
        <IconButton icon="x" label="Close" onPress={() => galley.store.setState({ sheet: null })} place="sheet-close tabs__end" />
      </div>
      <section aria-label="Story panel" className="rail__scroll" data-testid="story-panel" onFocus={() => setVisited(true)} tabIndex={-1}>
        <div className="panel">
          {META_GROUPS.flatMap((group) => [
            <Group group={group} isDisabled={isDisabled || !isReady} key={group} />,
            ...(group === 'publication' ? [<PeopleGroup isDisabled={isDisabled || !isReady} key="people" />] : []),
          ])}
        </div>
      </section>
      {isVisited ? <Zones /> : null}
    </>
  );
}

function Group({ group, isDisabled }: { readonly group: MetaGroup; readonly isDisabled: boolean }): ReactElement {
  const [isOpen, setOpen] = useState(!SHUT.has(group));
  const fields = METADATA.filter((field) => field.group === group && field.unseen !== true);
  return (
    <section aria-label={TITLES[group]} className={`group${isOpen ? '' : ' group--shut'}`}>
      <h3 className="group__head">
        <Button aria-expanded={isOpen} className="group__turn" onPress={() => setOpen(!isOpen)}>
          {isOpen ? null : <Icon name="chevron-right" />}
          <span className="label">{TITLES[group]}</span>
        </Button>
      </h3>
      {isOpen ? (
        <div className="lines">
          {fields.map((field) => (
            <MetaLine field={field} isDisabled={isDisabled} key={field.key} />
          ))}
        </div>
      ) : null}
    </section>
  );
}

/** The names of all zones, some four hundred, for the fields that take one: drawn when somebody comes to the panel. */
function Zones(): ReactElement {
  return (
    <datalist id="zones">
      {Intl.supportedValuesOf('timeZone').map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  );
}
