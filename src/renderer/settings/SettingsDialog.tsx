import './settings.css';
import { type ReactElement, useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useGalley } from '../state/useGalley';
import { HousesPage } from './HousesPage';
import { LibraryFolderRow } from './LibraryFolderRow';
import { SettingLine } from './SettingLine';
import { SETTING_PAGES, SETTING_ROWS, type SettingPage } from './settingRows.table';

/** What the user has set, on pages: each row acts at once. */
export function SettingsDialog(): ReactElement {
  const galley = useGalley();
  const [page, setPage] = useState<SettingPage>('appearance');
  const { label, lead } = SETTING_PAGES.find(({ name }) => name === page) ?? SETTING_PAGES[0];
  return (
    <Dialog
      head={<span className="muted small">Applied at once</span>}
      onClose={() => galley.open(null)}
      size="full"
      testId="settings"
      title="Settings"
    >
      <div className="settings">
        <nav aria-label="Settings" className="settings__nav">
          {SETTING_PAGES.map(({ name, icon, label: title }) => (
            <Button
              aria-current={name === page ? 'page' : undefined}
              icon={icon}
              key={name}
              kind="quiet"
              onPress={() => setPage(name)}
              place={`settings__page${name === page ? ' is-on' : ''}`}
            >
              {title}
            </Button>
          ))}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page scrolls by keys */}
        <section aria-label={label} className="settings__main" tabIndex={0}>
          <div className="settings__in">
            <h2 className="settings__title">{label}</h2>
            <p className="settings__lead">{lead}</p>
            {SETTING_ROWS.filter((row) => row.page === page).map((row) => (
              <SettingLine key={row.label} row={row} />
            ))}
            {page === 'newsroom' ? <HousesPage /> : null}
            {page === 'files' ? <LibraryFolderRow /> : null}
          </div>
        </section>
      </div>
    </Dialog>
  );
}
