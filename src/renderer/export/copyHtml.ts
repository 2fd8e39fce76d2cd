import { gate } from '../../checks/gate';
import type { ExportOptions } from '../../contract/exportOptions';
import { checksFor } from '../checks/StoryChecks';
import type { CommandContext } from '../commands/command';
import { pendingField } from '../state/pendingField';
import { countOf } from '../words/countOf';
import { DEFAULT_EXPORT } from './exportState';
import { type DeskLeaving, leavingNow } from './leaving';

/** Puts the story on the clipboard as the fragment for a CMS. Where something must be fixed before it is published, says so and opens the export instead, where a proof may leave. */
export async function copyHtml(context: CommandContext): Promise<void> {
  const { galley, session } = context;
  if (session === null) return;
  pendingField.commit();
  // The house may have been chosen this very moment: the gate is that of the house that the story says.
  await session.house.settled(String(session.story().doc.attrs?.house ?? ''));
  const { may, stops } = gate(session.story().doc, checksFor(galley, session).now(), 'publish');
  if (may) {
    const leaving = await leavingNow(context, session, 'publish');
    return void (await copyExport(context, { ...DEFAULT_EXPORT, mode: 'fragment' }, leaving));
  }
  galley.open('export');
  galley.say(`${countOf(stops.length, 'thing')} must be fixed before the story is published. A proof may leave.`);
}

/** Puts a story that leaves on the clipboard as HTML and marks it. Says what went, and how many problems are listed. False where nothing went. */
export async function copyExport({ galley, session }: CommandContext, options: ExportOptions, leaving: DeskLeaving): Promise<boolean> {
  if (session === null) return false;
  const { story, purpose } = leaving;
  const exported = await galley.client.call('export.html', { doc: session.doc, story, options, purpose });
  if (!exported.ok) {
    galley.say(exported.error.message);
    return false;
  }
  const { html, problems } = exported.value;
  try {
    await navigator.clipboard.writeText(html);
  } catch {
    galley.say('The clipboard did not take it. Save the HTML instead.');
    return false;
  }
  const listed = problems.length === 0 ? '' : ` ${countOf(problems.length, 'problem')} listed in Export.`;
  galley.say(`${countOf(html.length, 'character')} of HTML copied.${leaving.mark()}${listed}`);
  return true;
}
