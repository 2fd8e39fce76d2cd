import type { Client } from '../../contract/client';
import type { OpenedStory } from '../../contract/methods';
import { ok, type Result } from '../../contract/result';
import type { Route } from '../routing/route';
import { sameText } from './sameText';
import type { TabCopy } from './tabCopy';

/** A story in this window; `dirty`: its text is newer than its file. */
export interface OpenedHere {
  readonly opened: OpenedStory;
  readonly dirty: boolean;
}

/**
 * Opens what the route names. Where the tab left words behind that never reached the disk (`copy`), they come back: as the newest
 * revision of the story they belong to, or, when the file was written since by somebody else, as a draft of their own.
 */
export async function openRoute(client: Client, route: Route, copy: TabCopy | null): Promise<Result<OpenedHere>> {
  if (route.name === 'story') return openFile(client, route.id, copy);
  const orphan = copy !== null && copy.id === null ? copy : null;
  return orphan === null ? openNew(client) : reopenNew(client, orphan);
}

async function openNew(client: Client): Promise<Result<OpenedHere>> {
  const created = await client.call('story.create', {});
  return created.ok ? ok({ opened: created.value, dirty: false }) : created;
}

/** The working copy of a new story outlives F5 in the shell; where it does not, its words begin another. */
async function reopenNew(client: Client, copy: TabCopy): Promise<Result<OpenedHere>> {
  const revision = copy.revision + 1;
  const kept = await client.call('story.draft', { doc: copy.doc, revision, story: copy.story });
  if (kept.ok) {
    const opened: OpenedStory = {
      doc: copy.doc,
      id: null,
      name: '',
      story: copy.story,
      readOnly: null,
      isElsewhere: false,
      recovered: false,
      revision,
      savedAt: null,
      base: null,
    };
    return ok({ opened, dirty: true });
  }
  const created = await client.call('story.create', { story: copy.story });
  return created.ok ? ok({ opened: created.value, dirty: true }) : created;
}

async function openFile(client: Client, id: string, copy: TabCopy | null): Promise<Result<OpenedHere>> {
  const result = await client.call('story.open', { id });
  if (!result.ok) return result;
  const opened = result.value;
  if (copy === null || copy.id !== id || sameText(copy.story, opened.story)) return ok({ opened, dirty: opened.recovered });
  if (opened.readOnly !== null || opened.base !== copy.base) {
    const kept = await client.call('story.create', { story: copy.story });
    if (kept.ok) await client.call('story.close', { doc: kept.value.doc });
    return ok({ opened, dirty: opened.recovered });
  }
  return ok({ opened: { ...opened, story: copy.story, revision: Math.max(opened.revision, copy.revision) + 1 }, dirty: true });
}
