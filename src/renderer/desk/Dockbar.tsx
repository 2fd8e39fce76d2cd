import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../../ui/Icon';
import { Menu } from '../../ui/Menu';
import { useStoryChecks } from '../checks/useStoryChecks';
import { commandRows } from '../commands/commandRows';
import { runFromMenu } from '../commands/runFromMenu';
import { useCommandContext } from '../commands/useCommandContext';

/** The five ways of a phone: outline, insert, format, story, checks. */
export function Dockbar(): ReactElement {
  const context = useCommandContext();
  const mustFix = useStoryChecks(({ checks }) => checks.filter((check) => check.level === 'block').length);
  const run = (name: string): void => runFromMenu(name, context);
  const menu = (name: 'insert' | 'format', icon: string, label: string): ReactElement => (
    <Menu
      groups={() => commandRows(name, context)}
      label={label}
      onAction={run}
      trigger={
        <Button>
          <Icon name={icon} />
          {label}
        </Button>
      }
    />
  );
  return (
    <nav aria-label="Story, short" className="dockbar" data-testid="dockbar">
      <Button onPress={() => run('view.outline')}>
        <Icon name="list-tree" />
        Outline
      </Button>
      {menu('insert', 'plus', 'Insert')}
      {menu('format', 'type', 'Format')}
      <Button onPress={() => run('view.panel')}>
        <Icon name="panel-right" />
        Story
      </Button>
      <Button onPress={() => run('view.checks')}>
        <Icon name="circle-alert" />
        {mustFix > 0 ? <span className="verdict v-block">{mustFix}</span> : null}
        Checks
      </Button>
    </nav>
  );
}
