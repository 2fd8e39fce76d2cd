import { type ReactElement, useDeferredValue, useMemo, useState } from 'react';
import type { LibraryEntry } from '../../contract/methods';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Select } from '../../ui/Select';
import { Brand } from '../bar/Brand';
import { ConnectionBar } from '../bar/ConnectionBar';
import { Menubar } from '../bar/Menubar';
import { ThemeButton } from '../bar/ThemeButton';
import { DropPlace } from '../import/DropPlace';
import { FileButton } from '../import/FileButton';
import { useApp, useGalley } from '../state/useGalley';
import { countOf } from '../words/countOf';
import { Filters } from './Filters';
import { type Filter, filterRows, filterStories } from './filterStories';
import { LibraryEmpty } from './LibraryEmpty';
import { LibraryFoot } from './LibraryFoot';
import { SearchField } from './SearchField';
import { StoryList } from './StoryList';
import { StoryLook } from './StoryLook';
import { searchStories } from './searchStories';
import { SORTS, type Sort, sortStories } from './sortStories';
import { TrashDialog } from './TrashDialog';
import { useLibrary } from './useLibrary';

/** The stories of the folder: filters, list, and the chosen one beside it. */
export function LibraryScreen(): ReactElement {
  const galley = useGalley();
  const { library, failure, set } = useLibrary();
  const [filter, setFilter] = useState<Filter>({ kind: 'all' });
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>('edited');
  const [chosen, setChosen] = useState<string | null>(null);
  const [trash, setTrash] = useState<LibraryEntry | null>(null);
  const deferred = useDeferredValue(query);
  const stories = library?.stories ?? [];
  const shown = useMemo(
    () => searchStories(sortStories(filterStories(stories, filter), sort), deferred),
    [stories, filter, sort, deferred],
  );
  const { states, sections } = useMemo(() => filterRows(stories), [stories]);
  const title = [...states, ...sections].find((row) => JSON.stringify(row.filter) === JSON.stringify(filter))?.label ?? 'All stories';
  const open = (story: LibraryEntry): void => {
    if (story.problem === null || story.isReadOnly) void galley.show({ name: 'story', id: story.id });
    else galley.say(story.problem);
  };
  const recovered = stories.filter((story) => story.recovered).length;
  const look = stories.find((story) => story.id === chosen) ?? null;
  return (
    <DropPlace className="app">
      <header className="bar bar--library" data-testid="bar">
        <div className="bar__start">
          <Brand isHere onPress={() => setFilter({ kind: 'all' })} />
          <Menubar />
        </div>
        <div className="bar__mid">
          <SearchField onChange={setQuery} value={query} />
        </div>
        <div className="bar__end">
          <ThemeButton />
          <Button icon="file-up" onPress={() => galley.import(null)} place="no-phone">
            Import…
          </Button>
          <Button kind="ink" onPress={() => void galley.show({ name: 'new', imports: false })}>
            New story
          </Button>
        </div>
      </header>
      <ConnectionBar />
      <div className="lib">
        <Filters
          filter={filter}
          foot={library === null ? null : <LibraryFoot folder={library.folder} onChosen={set} />}
          isKnown={library !== null}
          onChoose={setFilter}
          sections={sections}
          states={states}
        />
        <main aria-label="Library" className="list" data-testid="library" tabIndex={-1}>
          <div className="list__head">
            <h1>{title}</h1>
            <span aria-live="polite" className="count">
              {library === null ? '' : deferred === '' ? shown.length : `${shown.length} found`}
            </span>
            <Select
              face="bare"
              label="Order of the list"
              onChange={(value) => setSort(SORTS.find((order) => order.value === value)?.value ?? 'edited')}
              options={SORTS}
              value={sort}
            />
          </div>
          <div className="list__scroll">
            <div aria-hidden="true" className="cols no-phone">
              {['Story', 'Words', 'Open', 'State', 'Edited'].map((word) => (
                <span className="label" key={word}>
                  {word}
                </span>
              ))}
            </div>
            {failure === null ? null : (
              <Notice title="The library cannot be read." tone="block">
                {failure.message}
              </Notice>
            )}
            {recovered > 0 && filter.kind === 'all' ? (
              <Recovered count={recovered} onLook={() => setFilter({ kind: 'recovered' })} />
            ) : null}
            {library === null && failure === null ? <p className="list__wait">Reading the folder…</p> : null}
            {library !== null && shown.length === 0 ? <LibraryEmpty isSearch={stories.length > 0} query={deferred} /> : null}
            <StoryList
              byDay={sort === 'edited' && deferred === ''}
              chosen={chosen}
              now={Date.now()}
              onOpen={open}
              onSelect={setChosen}
              stories={shown}
            />
          </div>
          <div className="drop">
            <span className="no-phone">Drop HTML, plain text or a story anywhere here. You see every line before it becomes a story.</span>
            <span className="phone-only">HTML, plain text or a story</span>
            <FileButton />
          </div>
        </main>
        <StoryLook
          isEmpty={stories.length === 0}
          onOpen={() => {
            if (look !== null) open(look);
          }}
          onTrash={() => setTrash(look)}
          story={look}
        />
      </div>
      <Status count={library === null ? null : stories.length} />
      {trash === null ? null : <TrashDialog onClose={() => setTrash(null)} onDone={set} story={trash} />}
    </DropPlace>
  );
}

function Recovered({ count, onLook }: { readonly count: number; readonly onLook: () => void }): ReactElement {
  const title = count === 1 ? 'One story was recovered.' : `${count} stories were recovered.`;
  return (
    <Notice acts={<Button onPress={onLook}>Look at {count === 1 ? 'it' : 'them'}</Button>} icon="history" title={title} tone="warn">
      {count === 1 ? 'Its last words are' : 'Their last words are'} newer than any file, and every one of them is here.
    </Notice>
  );
}

function Status({ count }: { readonly count: number | null }): ReactElement {
  const version = useApp((state) => state.info?.version ?? '');
  return (
    <footer aria-label="Status" role="contentinfo" className="status no-phone" data-testid="status" tabIndex={-1}>
      <span>
        <b>{count === null ? '' : countOf(count, 'story', 'stories')}</b>
      </span>
      <span>Search reads headlines, bylines, slugs and standfirsts</span>
      <span className="status__end">Galley {version}</span>
    </footer>
  );
}
