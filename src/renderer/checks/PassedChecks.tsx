import { type ReactElement, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../../ui/Icon';
import { countOf } from '../words/countOf';

/** The checks that have nothing to say, shut until asked for. */
export function PassedChecks({ titles, house }: { readonly titles: readonly string[]; readonly house: string }): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  if (titles.length === 0) return null;
  return (
    <>
      <li className="checks__head">
        <h3>
          <Button aria-expanded={isOpen} className="group__turn" onPress={() => setOpen(!isOpen)}>
            <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
            <span className="label">{countOf(titles.length, 'check')} passed</span>
          </Button>
        </h3>
      </li>
      {isOpen ? (
        <>
          {titles.map((title) => (
            <li className="check" key={title}>
              <Icon className="v-ok" name="check" />
              <p>{title}</p>
            </li>
          ))}
          <li className="muted small">By the house “{house}”.</li>
        </>
      ) : null}
    </>
  );
}
