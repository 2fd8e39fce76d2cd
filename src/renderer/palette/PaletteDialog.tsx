import { type KeyboardEvent, type ReactElement, useId, useMemo, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { Icon } from '../../ui/Icon';
import type { Command } from '../commands/command';
import { giveBack } from '../commands/giveBack';
import { runCommand } from '../commands/runCommand';
import { useCommandContext } from '../commands/useCommandContext';
import { useApp, useGalley } from '../state/useGalley';
import { shortcutWords } from '../words/shortcutWords';
import { findCommands, fullLabel } from './findCommands';
import { Marked } from './Marked';

/** All commands by their words: write a part of one, choose with the arrows, Enter runs it. */
export function PaletteDialog(): ReactElement {
  const galley = useGalley();
  const context = useCommandContext();
  const platform = useApp((state) => state.info?.platform ?? 'linux');
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [before] = useState(() => document.activeElement);
  const listId = useId();
  const { found, all } = useMemo(() => findCommands(query, context), [query, context]);
  const chosen = Math.min(at, found.length - 1);
  // Not what a command has opened in the meantime.
  const close = (): void => {
    if (galley.store.getState().dialog === 'palette') galley.open(null);
  };
  const run = (command: Command | undefined): void => {
    if (command === undefined) return;
    // All within the key: the letters after it belong where the command puts the caret, however slow the machine is.
    flushSync(() => galley.open(null));
    giveBack(before, context);
    runCommand(command.name, context);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = (chosen + step + found.length) % Math.max(1, found.length);
      setAt(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(found[chosen]);
    }
  };
  return (
    <ModalOverlay className="scrim scrim--top" isDismissable isOpen onOpenChange={close}>
      <Modal className="pal">
        <Dialog aria-label="All commands" className="pal__dialog" data-testid="palette">
          <div className="pal__in">
            <Icon name="search" />
            <input
              aria-activedescendant={found.length > 0 ? `${listId}-${chosen}` : undefined}
              aria-autocomplete="list"
              aria-controls={listId}
              aria-expanded={found.length > 0}
              aria-label="Find a command"
              autoFocus
              onChange={(event) => {
                setQuery(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
              placeholder="What to do"
              role="combobox"
              spellCheck={false}
              value={query}
            />
            <span className="kbd">
              <kbd>Esc</kbd>
            </span>
          </div>
          <div aria-label="Commands" className="pal__list" hidden={found.length === 0} id={listId} role="listbox">
            {found.map((command, row) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
              <div
                aria-selected={row === chosen}
                className="menu__item"
                id={`${listId}-${row}`}
                key={command.name}
                onClick={() => run(command)}
                onPointerMove={() => setAt(row)}
                role="option"
              >
                <Icon name={command.icon} />
                <span>
                  <Marked query={query} text={fullLabel(command)} />
                </span>
                <span className="kbd">{shortcutWords(command.shortcut, platform)}</span>
              </div>
            ))}
          </div>
          {found.length === 0 ? <p className="pal__none muted">No command has these words.</p> : null}
          <div className="pal__foot">
            <span>Enter runs it</span>
            <span aria-live="polite" className="push num">
              {found.length} of {all}
            </span>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
