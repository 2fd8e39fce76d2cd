import type { ReactElement } from 'react';
import { Toolbar as AriaToolbar, Button } from 'react-aria-components';
import { blockOf } from '../../blocks';
import { BLOCK_COMMANDS } from '../../blocks/blockCommands';
import type { MenuCommand } from '../../contract/menu';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { commandRows } from '../commands/commandRows';
import { commandOf } from '../commands/commands';
import { runCommand } from '../commands/runCommand';
import { runFromMenu } from '../commands/runFromMenu';
import { useCommandContext } from '../commands/useCommandContext';
import type { EditorInfo } from '../editor/EditorApi';
import { useApp } from '../state/useGalley';
import { useInfo } from '../state/useInfo';
import { useSession, useStory } from '../state/useSession';
import { shortcutWords } from '../words/shortcutWords';

function blockWords(info: EditorInfo): string {
  if (info.block === null) return 'Paragraph';
  const { name, level } = info.block;
  const form = BLOCK_COMMANDS.find(({ menu, block, attrs }) => menu === 'format' && block === name && attrs.level === level);
  return form?.form ?? blockOf(name)?.label ?? name;
}

/** Everything that what the tools can do depends on: they are drawn again when this changes, not for each key. */
function toolState({ block, field, marks, selecting, blockSelected, canUndo, canRedo }: EditorInfo): string {
  return [block?.name, block?.level, field, ...marks, selecting, blockSelected, canUndo, canRedo].join(' ');
}

/** The tools over the sheet: one tab stop, arrows inside. Every one is a command of the list. */
export function Toolbar(): ReactElement {
  const api = useStory((state) => state.api);
  const isFixed = useSession().opened.readOnly !== null;
  useInfo(api, toolState);
  const words = useInfo(api, blockWords) ?? 'Paragraph';
  const context = useCommandContext();
  return (
    <AriaToolbar aria-label="Format" className="toolbar canvas__bar">
      <Tool name="edit.undo" />
      <Tool name="edit.redo" />
      <span className="toolbar__sep" />
      <Menu
        groups={() => commandRows('format', context).slice(1)}
        label="Turn into"
        onAction={(name) => runFromMenu(name, context)}
        trigger={
          <Button aria-label={`Block: ${words}`} className="ib ib--wide toolbar__block" isDisabled={isFixed}>
            {words}
            <Icon name="chevron-down" />
          </Button>
        }
      />
      <span className="toolbar__sep" />
      <Tool name="format.bold" />
      <Tool name="format.italic" />
      <Tool name="format.strike" />
      <Tool name="format.link" />
      <Tool name="format.note" />
      <Tool name="format.language" />
      <span className="toolbar__sep" />
      <Tool name="format.quote" />
      <Tool name="format.bulletList" />
      <Tool name="format.orderedList" />
      <span className="toolbar__sep" />
      <Menu
        groups={() => commandRows('insert', context)}
        label="Insert"
        onAction={(name) => runFromMenu(name, context)}
        trigger={
          <Button className="ib ib--wide" isDisabled={isFixed}>
            <Icon name="plus" />
            Insert
          </Button>
        }
      />
    </AriaToolbar>
  );
}

/** One command as an icon. */
function Tool({ name }: { readonly name: MenuCommand }): ReactElement | null {
  const context = useCommandContext();
  const platform = useApp((state) => state.info?.platform ?? 'linux');
  const command = commandOf(name);
  if (command === undefined) return null;
  const on = command.isOn?.(context);
  return (
    <IconButton
      icon={command.icon}
      isDisabled={!command.canRun(context)}
      keys={shortcutWords(command.shortcut, platform)}
      label={command.label.replace(/^Turn into (.)/, (_all, first: string) => first.toUpperCase())}
      onPress={() => runCommand(name, context)}
      {...(on === undefined ? {} : { on })}
    />
  );
}
