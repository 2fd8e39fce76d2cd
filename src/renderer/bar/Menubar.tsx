import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { MENUS } from '../../contract/menu';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { allRows, commandRows } from '../commands/commandRows';
import { runFromMenu } from '../commands/runFromMenu';
import { useCommandContext } from '../commands/useCommandContext';
import { useApp } from '../state/useGalley';

/** The menus in the bar, where the system draws none: names side by side, and one button where there is no room for them. */
export function Menubar(): ReactElement | null {
  const context = useCommandContext();
  const isNative = useApp((state) => state.info?.capabilities.nativeMenus !== false);
  const isPhoneless = context.session === null ? ' no-phone' : '';
  const run = (name: string): void => runFromMenu(name, context);
  const more = (
    <Menu
      groups={() => allRows(context)}
      label="More"
      onAction={run}
      trigger={<IconButton icon="menu" label="More" place={isNative ? 'phone-only' : `narrow-only${isPhoneless}`} />}
    />
  );
  if (isNative) return more;
  return (
    <>
      <nav aria-label="Menu" className="menubar wide-only" data-testid="menubar">
        {MENUS.filter(({ name }) => commandRows(name, context).length > 0).map(({ name, label }) => (
          <Menu groups={() => commandRows(name, context)} key={name} label={label} onAction={run} trigger={<Button>{label}</Button>} />
        ))}
      </nav>
      {more}
    </>
  );
}
