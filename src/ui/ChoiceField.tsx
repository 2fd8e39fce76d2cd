import { type KeyboardEvent, type ReactElement, type ReactNode, type RefObject, useContext, useEffect, useRef } from 'react';
import { Button, ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Icon } from './Icon';

/**
 * A text that may be written or taken from a list: the list narrows while one writes, the arrow down opens all of it, and where the choices are
 * still on their way, opens it when they come. With `several` the list
 * stays open and its choices are taken and given back, and Enter or a comma ends a written one; else one choice fills the field.
 */
export function ChoiceField(props: {
  /** Name for readers. */
  readonly label: string;
  readonly name: string;
  /** What stands in the field. */
  readonly text: string;
  /** All choices, each as it is written into the field. */
  readonly choices: readonly string[];
  /** What is taken now. */
  readonly taken: readonly string[];
  readonly several?: boolean;
  /** A choice looked at in the list; default: the text. */
  readonly face?: (choice: string) => ReactNode;
  readonly placeholder?: string;
  readonly lang?: string | undefined;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  readonly onBegin: () => void;
  readonly onWrite: (text: string) => void;
  /** What was written is to be taken. */
  readonly onEnd: () => void;
  readonly onCancel: () => void;
  /** A choice of the list was taken, or with `several` given back. */
  readonly onChoose: (choice: string) => void;
}): ReactElement {
  const { label, name, text, choices, taken, several = false, face, placeholder, lang, isDisabled = false, isInvalid = false } = props;
  const asked = useRef<Asked>(null);
  const changed = (value: unknown): void => {
    const now = new Set((Array.isArray(value) ? value : value === null ? [] : [value]).map(String));
    const choice = choices.find((one) => now.has(one) !== taken.includes(one) && (several || now.has(one)));
    if (choice !== undefined) props.onChoose(choice);
  };
  const mode = several
    ? ({ selectionMode: 'multiple', value: taken } as const)
    : ({ selectionMode: 'single', value: taken[0] ?? null } as const);
  return (
    <ComboBox
      {...mode}
      allowsCustomValue
      aria-label={label}
      className="choice"
      inputValue={text}
      isDisabled={isDisabled}
      isInvalid={isInvalid}
      onBlur={() => {
        asked.current = null;
        props.onEnd();
      }}
      onChange={changed}
      onFocus={props.onBegin}
      onInputChange={(next) => {
        asked.current = null;
        if (next !== text) props.onWrite(next);
      }}
    >
      <Input
        className="choice__input"
        data-meta={name}
        dir="auto"
        lang={lang}
        onKeyDown={(event) => {
          // The key has shut the list; it is not also for what stands around the field.
          if (event.key === 'Escape' && isOpen(event)) event.stopPropagation();
        }}
        onKeyDownCapture={(event) => {
          asked.current = choices.length === 0 && !event.nativeEvent.isComposing ? (ARROWS[event.key] ?? null) : null;
          keyDown(event, props);
        }}
        placeholder={placeholder}
      />
      {choices.length === 0 ? null : (
        <Button className="choice__open">
          <Icon name="chevron-down" />
        </Button>
      )}
      <OpenLate asked={asked} isReady={choices.length > 0} />
      <Popover className="pop choice__pop" offset={2} placement="bottom start">
        <ListBox className="menu menu--scroll menu--choices">
          {choices.map((choice) => (
            <ListBoxItem className="menu__item" id={choice} key={choice} textValue={choice}>
              {({ isSelected }) => (
                <>
                  {isSelected ? <Icon name="check" /> : <span className="menu__blank" />}
                  <span dir="auto" lang={lang}>
                    {face?.(choice) ?? choice}
                  </span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The end of the list that an arrow asked for before there was a list. */
type Asked = 'first' | 'last' | null;
const ARROWS: { readonly [key: string]: Asked | undefined } = { ArrowDown: 'first', ArrowUp: 'last' };

/** Answers the arrow when the choices have come, if nothing else has happened in the field since. */
function OpenLate({ asked, isReady }: { readonly asked: RefObject<Asked>; readonly isReady: boolean }): null {
  const list = useContext(ComboBoxStateContext);
  useEffect(() => {
    if (asked.current === null || !isReady || list === null) return;
    if (list.isOpen) asked.current = null;
    else if (list.isFocused) list.open(asked.current, 'manual');
  });
  return null;
}

function isOpen(event: KeyboardEvent<HTMLInputElement>): boolean {
  return event.currentTarget.getAttribute('aria-expanded') === 'true';
}

/** The keys that end what was written or give it up. An Enter on a choice of the list, and every key of a composition, is left alone. */
function keyDown(
  event: KeyboardEvent<HTMLInputElement>,
  field: { readonly several?: boolean; readonly text: string; readonly onEnd: () => void; readonly onCancel: () => void },
): void {
  const { several = false, text, onEnd, onCancel } = field;
  if (event.nativeEvent.isComposing) {
    event.stopPropagation();
    return;
  }
  if (event.key === 'Enter' && !event.currentTarget.hasAttribute('aria-activedescendant')) {
    // The emptied field opens its list before the key gets to it: the key would give back the first choice that is taken.
    if (several || !isOpen(event)) event.stopPropagation();
    onEnd();
  }
  if (several && /^[,،]$/.test(event.key)) {
    event.preventDefault();
    onEnd();
  }
  if (event.key === 'Escape' && !isOpen(event) && (text !== '' || !several)) {
    event.stopPropagation();
    onCancel();
  }
}
