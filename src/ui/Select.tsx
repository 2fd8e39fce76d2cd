import { type ReactElement, useState } from 'react';
import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components';
import { Icon } from './Icon';

/**
 * One of several, from a list that opens. The options are drawn when the focus or a press comes: React Aria draws all of a list twice even while
 * it is shut, and a panel has many. `face` is the class of the control: a box in dialogs, a ruled line in panels.
 */
export function Select(props: {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  readonly onChange: (value: string) => void;
  readonly face?: 'box' | 'bare' | 'line';
  /** What stands there while nothing is chosen. */
  readonly asks?: string;
  readonly isDisabled?: boolean;
  readonly name?: string;
}): ReactElement {
  const { label, value, options, onChange, face = 'box', asks = 'Choose', isDisabled = false, name } = props;
  const className = face === 'line' ? 'line__select' : face === 'bare' ? 'select select--bare' : 'select';
  const [isNear, setNear] = useState(false);
  const chosen = options.filter((option) => option.value === value);
  const drawn = isNear || chosen.length === 0 ? options : chosen;
  return (
    <AriaSelect
      aria-label={label}
      className="select-root"
      isDisabled={isDisabled}
      onFocus={() => setNear(true)}
      onOpenChange={() => setNear(true)}
      onSelectionChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      placeholder={asks}
      selectedKey={value}
    >
      <Button className={className} {...(name === undefined ? {} : { 'data-meta': name })}>
        <SelectValue className="cut">
          {({ isPlaceholder, selectedText }) => (
            <span className={isPlaceholder ? 'v-warn' : ''}>{isPlaceholder ? asks : selectedText}</span>
          )}
        </SelectValue>
        <Icon name="chevron-down" />
      </Button>
      <Popover className="pop" offset={2}>
        <ListBox className="menu menu--scroll">
          {drawn.map((option) => (
            <ListBoxItem className="menu__item" id={option.value} key={option.value} textValue={option.label}>
              <span lang={option.lang}>{option.label}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
