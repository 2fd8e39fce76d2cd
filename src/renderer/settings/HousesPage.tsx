import { type ReactElement, useRef, useState } from 'react';
import type { HouseEntry } from '../../contract/houseMethods';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Select } from '../../ui/Select';
import { useApp, useGalley } from '../state/useGalley';
import { countOf } from '../words/countOf';
import { languageName } from '../words/languageName';
import { HouseEditor } from './HouseEditor';
import { SettingFrame } from './SettingLine';
import { useHouses } from './useHouses';

/** Largest house file that is read, in bytes. */
const LARGEST = 2_000_000;

/** The houses of this machine: which one is the usual one, what they are, and the file of the one that is chosen. */
export function HousesPage(): ReactElement {
  const galley = useGalley();
  const houses = useHouses();
  const usual = useApp((state) => String(state.settings.house ?? 'plain'));
  const [open, setOpen] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const whole = houses.filter(({ problem }) => problem === null);
  const take = async (chosen: File): Promise<void> => {
    if (chosen.size > LARGEST) return galley.say(`“${chosen.name}” is too large for a house file. Nothing was imported.`);
    const saved = await galley.client.call('house.save', { text: await chosen.text(), over: null });
    if (!saved.ok) return galley.say(saved.error.message);
    setOpen(saved.value.id);
    galley.say(`“${saved.value.title}” is a house of this machine now.`);
  };
  return (
    <>
      <SettingFrame help="For stories that name none. A story names its house in the story panel." label="House of new stories">
        <Select
          label="House of new stories"
          onChange={(value) => void galley.client.call('settings.set', { key: 'house', value })}
          options={whole.map(({ id, title }) => ({ value: id, label: title }))}
          value={usual}
        />
      </SettingFrame>
      <div className="houses__head">
        <h2 className="label">Houses</h2>
        <Button icon="file-up" onPress={() => file.current?.click()} small>
          Import a house…
        </Button>
        <input
          accept=".json,application/json"
          aria-label="House file"
          data-testid="house-file"
          hidden
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            event.target.value = '';
            if (chosen !== undefined) void take(chosen);
          }}
          ref={file}
          tabIndex={-1}
          type="file"
        />
      </div>
      <ul className="houses" data-testid="houses">
        {houses.map((house) => (
          <HouseRow house={house} isOpen={house.id === open} key={house.id} onToggle={() => setOpen(house.id === open ? null : house.id)} />
        ))}
      </ul>
    </>
  );
}

function HouseRow(props: { readonly house: HouseEntry; readonly isOpen: boolean; readonly onToggle: () => void }): ReactElement {
  const { house, isOpen, onToggle } = props;
  const { id, title, publication, languages, builtIn, tests, problem } = house;
  const spoken = languages.map((tag) => (tag === '*' ? 'Every language' : languageName(tag))).join(', ');
  const facts = [spoken, countOf(tests, 'test'), ...(builtIn ? ['comes with Galley'] : [])].join(' · ');
  return (
    <li data-house={id}>
      <div className="house__row">
        <div>
          <h3>
            <bdi>{title}</bdi>
          </h3>
          <p>
            {publication === '' ? null : <bdi>{publication}</bdi>}
            {publication === '' ? '' : ' · '}
            {facts}
          </p>
          {problem === null ? null : (
            <p className="v-block">
              <Icon name="circle-x" /> {problem}
            </p>
          )}
        </div>
        <Button aria-expanded={isOpen} aria-label={`${isOpen ? 'Close' : 'Edit'} ${title}`} onPress={onToggle} small>
          {isOpen ? 'Close' : 'Edit'}
        </Button>
      </div>
      {isOpen ? <HouseEditor house={house} /> : null}
    </li>
  );
}
