import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from '../../ui/Icon';
import { type Filter, type FilterRow, filterKey } from './filterStories';

function Row(props: {
  readonly row: FilterRow;
  readonly isOn: boolean;
  readonly isKnown: boolean;
  readonly onChoose: (filter: Filter) => void;
}): ReactElement {
  const { row, isOn, isKnown, onChoose } = props;
  return (
    <li>
      <AriaButton
        {...(isOn ? { 'aria-current': 'page' } : {})}
        className={`nav${isOn ? ' is-on' : ''}`}
        onPress={() => onChoose(row.filter)}
      >
        <Icon name={row.icon} />
        <span className="cut">{row.label}</span>
        <span className={`count${row.filter.kind === 'recovered' ? ' v-warn' : ''}`}>{isKnown ? row.count : ''}</span>
      </AriaButton>
    </li>
  );
}

/** The filters beside the list (a rail) or over it (tabs, where there is no room). */
export function Filters(props: {
  readonly states: readonly FilterRow[];
  readonly sections: readonly FilterRow[];
  readonly filter: Filter;
  readonly onChoose: (filter: Filter) => void;
  /** Whether the folder has been read: until then nothing is counted. */
  readonly isKnown: boolean;
  readonly foot: ReactElement | null;
}): ReactElement {
  const { states, sections, filter, onChoose, isKnown, foot } = props;
  const isOn = (row: FilterRow): boolean => filterKey(row.filter) === filterKey(filter);
  const rows = (list: readonly FilterRow[]): ReactElement => (
    <ul>
      {list.map((row) => (
        <Row isKnown={isKnown} isOn={isOn(row)} key={filterKey(row.filter)} onChoose={onChoose} row={row} />
      ))}
    </ul>
  );
  return (
    <>
      <nav aria-label="Filters" className="rail rail--filters" data-testid="filters">
        <div className="rail__scroll">
          <section className="group">
            <div className="group__head">
              <h2 className="label">Stories</h2>
            </div>
            {rows(states)}
          </section>
          {sections.length === 0 ? null : (
            <section className="group">
              <div className="group__head">
                <h2 className="label">Sections</h2>
              </div>
              {rows(sections)}
            </section>
          )}
        </div>
        {foot}
      </nav>
      <nav aria-label="Filters, short" className="filters tabs" data-testid="filters-short">
        {[...states, ...sections].map((row) => (
          <AriaButton key={filterKey(row.filter)} {...(isOn(row) ? { 'aria-current': 'page' } : {})} onPress={() => onChoose(row.filter)}>
            {row.filter.kind === 'all' ? 'All' : row.label} <span className="count">{isKnown ? row.count : ''}</span>
          </AriaButton>
        ))}
      </nav>
    </>
  );
}
