import type { ReactElement } from 'react';
import { Icon } from '../../ui/Icon';

/** The search over all stories. Down goes to the list, Esc empties it. */
export function SearchField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }): ReactElement {
  return (
    <label className="field__box">
      <Icon name="search" />
      <input
        aria-label="Search stories"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('');
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            document.querySelector<HTMLElement>('.st__head')?.focus();
          }
        }}
        placeholder="Headlines, bylines, slugs"
        type="search"
        value={value}
      />
    </label>
  );
}
