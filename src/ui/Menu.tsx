import { type ReactElement, type ReactNode, useRef, useState } from 'react';
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover, Separator, SubmenuTrigger } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { Icon } from './Icon';

/** One row of a menu. `on` set makes it a switch row with a tick. */
export interface MenuRow {
  readonly id: string;
  readonly label: string;
  readonly icon?: string | undefined;
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean;
  /** Deletes or discards something. */
  readonly stops?: boolean;
  readonly on?: boolean;
  /** Opens these beside it; it does nothing itself. */
  readonly rows?: readonly MenuRow[];
}

/** A group of rows, with its name where it has one. */
export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly rows: readonly MenuRow[];
}

function Row({ row }: { readonly row: MenuRow }): ReactElement {
  return (
    <MenuItem
      className={`menu__item${row.stops === true ? ' menu__item--stop' : ''}`}
      id={row.id}
      isDisabled={row.isDisabled === true}
      textValue={row.label}
    >
      {row.on === true ? <Icon name="check" /> : row.icon === undefined ? <span className="menu__blank" /> : <Icon name={row.icon} />}
      <span>{row.label}</span>
      {row.rows === undefined ? null : (
        <span className="end">
          <Icon name="chevron-right" />
        </span>
      )}
      {row.keys === undefined || row.keys === '' ? null : <span className="kbd">{row.keys}</span>}
    </MenuItem>
  );
}

/** What a list of rows tells: the row that was chosen, then that the menus are to go. */
interface Told {
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** A row, with its own menu beside it where it has one. */
function RowOrMenu({ row, onChoose, onClose }: Told & { readonly row: MenuRow }): ReactElement {
  if (row.rows === undefined) return <Row row={row} />;
  return (
    <SubmenuTrigger>
      <Row row={row} />
      <Popover className="pop">
        <AriaMenu aria-label={row.label} className="menu menu--scroll" onAction={(key) => onChoose(String(key))} onClose={onClose}>
          {row.rows.map((one) => (
            <Row key={one.id} row={one} />
          ))}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>
  );
}

/** What a menu needs. `groups` is asked each time that the menu opens, so that its rows are those of the moment. */
export interface MenuProps {
  readonly label: string;
  /** One pressable control. */
  readonly trigger: ReactNode;
  readonly groups: () => readonly MenuGroup[];
  /** Within the press that chose the row: the menu is gone, and what had the focus before it has it again. */
  readonly onAction: (id: string) => void;
}

function Rows({ label, groups, ...told }: Told & Pick<MenuProps, 'label' | 'groups'>): ReactElement {
  return (
    <AriaMenu aria-label={label} className="menu menu--scroll" onAction={(key) => told.onChoose(String(key))} onClose={told.onClose}>
      {groups().flatMap((group, at) => [
        ...(at === 0 ? [] : [<Separator className="menu__sep" key={`${group.id}-rule`} />]),
        <MenuSection aria-label={group.title ?? `${label}, part ${at + 1}`} key={group.id}>
          {group.title === undefined ? null : <Header className="menu__head label">{group.title}</Header>}
          {group.rows.map((row) => (
            <RowOrMenu key={row.id} row={row} {...told} />
          ))}
        </MenuSection>,
      ])}
    </AriaMenu>
  );
}

/** A button and the menu that it opens. */
export function Menu({ trigger, onAction, ...rows }: MenuProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const before = useRef<EventTarget | null>(null);
  const left = useRef<EventTarget | null>(null);
  const chosen = useRef<string | null>(null);
  const open = (next: boolean): void => {
    if (next) before.current = left.current ?? document.activeElement;
    setOpen(next);
  };
  const leave = (from: EventTarget | null): void => {
    // A press takes the focus to the button and opens the menu in one go: then, and only then, this is where it was.
    left.current = from;
    queueMicrotask(() => {
      left.current = null;
    });
  };
  const choose = (id: string): void => {
    chosen.current = id;
  };
  const close = (): void => {
    const id = chosen.current;
    chosen.current = null;
    if (id === null) return;
    // The letters after the press belong where the act puts the caret, however slow the machine is: no frame may lie between.
    flushSync(() => setOpen(false));
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true });
    onAction(id);
  };
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only sees from where the focus comes to the button inside */}
      <span onFocus={({ relatedTarget }) => leave(relatedTarget)} role="presentation" style={{ display: 'contents' }}>
        {trigger}
      </span>
      <Popover className="pop" offset={2} placement="bottom start">
        <Rows {...rows} onChoose={choose} onClose={close} />
      </Popover>
    </MenuTrigger>
  );
}
