import type { ReactElement } from 'react';
import { MENUS } from '../../contract/menu';
import { Dialog } from '../../ui/Dialog';
import { COMMANDS } from '../commands/commands';
import { useApp, useGalley } from '../state/useGalley';
import { shortcutKeys } from '../words/shortcutWords';

const PLATFORMS = { mac: 'Mac', windows: 'Windows', linux: 'Linux' } as const;

/** Every key of the application, by menu. */
export function KeysDialog(): ReactElement {
  const galley = useGalley();
  const info = useApp((state) => state.info);
  const platform = info?.platform ?? 'linux';
  return (
    <Dialog
      foot={
        info?.capabilities.nativeMenus === false ? (
          <span className="muted small">In a browser window, New and Close belong to the browser: use the menu.</span>
        ) : undefined
      }
      head={<span className="muted small no-phone">{PLATFORMS[platform]}</span>}
      onClose={() => galley.open(null)}
      size="wide"
      testId="keys-dialog"
      title="Keyboard shortcuts"
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls by keys */}
      <section aria-label="Keys" className="dialog__body keys__cols" tabIndex={0}>
        {MENUS.map(({ name, label }) => {
          const rows = COMMANDS.filter((command) => command.menu === name && command.shortcut !== undefined);
          return rows.length === 0 ? null : (
            <section className="keys__part" key={name}>
              <h3 className="label">{label}</h3>
              <dl>
                {rows.map((command) => (
                  <div key={command.name}>
                    <dt>{command.label}</dt>
                    <dd className="kbd">
                      {(command.shortcut === undefined ? [] : shortcutKeys(command.shortcut, platform)).map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </section>
    </Dialog>
  );
}
