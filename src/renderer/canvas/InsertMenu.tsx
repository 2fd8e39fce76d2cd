import type { Editor } from '@tiptap/core';
import type { ReactElement } from 'react';
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { declarationsIn, isUsedIn } from '../../blocks/editor/houseBlocks';
import { Icon } from '../../ui/Icon';
import { choose, INSERT_MENU_ID, insertMenuKey, type InsertMenu as Menu } from '../editor/insertMenu/insertMenuPlugin';
import { groupTitle, type InsertRow, insertCount } from '../editor/insertMenu/insertRows';
import { AtPlace } from './AtPlace';
import { placeOfRange } from './placeOf';

/** The insert menu under its line. The focus and the keys stay in the editor, which names the chosen row to readers. */
export function InsertMenu({ editor }: { readonly editor: Editor }): ReactElement | null {
  const menu = useSyncExternalStore(
    (told) => {
      editor.on('transaction', told);
      return () => editor.off('transaction', told);
    },
    () => insertMenuKey.getState(editor.state),
  );
  const list = useRef<HTMLDivElement>(null);
  const chosen = menu?.rows[menu.at]?.name;
  useLayoutEffect(() => {
    list.current?.querySelector(`#insert-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (menu?.open !== true) return null;
  const place = placeOfRange(editor, menu.pos + 1, menu.pos + 1);
  return (
    <AtPlace start={place.start} top={place.bottom + 4}>
      <div aria-label="Insert" className="menu insert" id={INSERT_MENU_ID} ref={list} role="listbox">
        {menu.rows.map((row, index) => (
          <Row
            editor={editor}
            key={row.name}
            menu={menu}
            row={row}
            startsGroup={menu.query === '' && menu.rows[index - 1]?.group !== row.group}
          />
        ))}
        <div aria-hidden="true" className="menu__sep" />
        <div aria-hidden="true" className="menu__item insert__foot muted small">
          <span>
            {menu.rows.length} of {insertCount((name) => isUsedIn(editor.state, name), declarationsIn(editor.state))} blocks
          </span>
          <span className="kbd">
            <kbd>↑</kbd> <kbd>↓</kbd> <kbd>Enter</kbd> <kbd>Esc</kbd>
          </span>
        </div>
      </div>
    </AtPlace>
  );
}

function Row(props: {
  readonly editor: Editor;
  readonly menu: Menu;
  readonly row: InsertRow;
  readonly startsGroup: boolean;
}): ReactElement {
  const { editor, menu, row, startsGroup } = props;
  const isOn = menu.rows[menu.at]?.name === row.name;
  return (
    <>
      {startsGroup ? (
        <div aria-hidden="true" className="menu__head label">
          {groupTitle(row.group)}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the editor keeps the focus and points here by aria-activedescendant */}
      <div
        aria-selected={isOn}
        className="menu__item"
        id={`insert-${row.name}`}
        onMouseDown={(event) => {
          event.preventDefault();
          choose(editor.view, row.name);
        }}
        role="option"
      >
        <Icon name={row.icon} />
        <span>{matched(row.label, menu.query)}</span>
        <span className="end small muted">{row.also === '' ? row.hint : `also “${row.also}”`}</span>
      </div>
    </>
  );
}

/** The label with the searched part strong. */
function matched(label: string, query: string): ReactElement {
  const start = query === '' ? -1 : label.toLocaleLowerCase().indexOf(query.toLocaleLowerCase());
  if (start < 0) return <>{label}</>;
  const end = start + query.length;
  return (
    <>
      {label.slice(0, start)}
      <b>{label.slice(start, end)}</b>
      {label.slice(end)}
    </>
  );
}
