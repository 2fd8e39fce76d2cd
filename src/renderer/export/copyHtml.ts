import type { ExportOptions } from '../../contract/methods';
import type { CommandContext } from '../commands/command';
import { countOf } from '../words/countOf';
import { DEFAULT_EXPORT } from './exportState';

/** Puts the story on the clipboard as HTML: the fragment for a CMS, or as `options` say. Says what went, and how many problems are listed. */
export async function copyHtml(
  { galley, session }: CommandContext,
  options: ExportOptions = { ...DEFAULT_EXPORT, mode: 'fragment' },
): Promise<void> {
  if (session === null) return;
  const exported = await galley.client.call('export.html', { doc: session.doc, story: session.story(), options });
  if (!exported.ok) return galley.say(exported.error.message);
  const { html, problems } = exported.value;
  try {
    await navigator.clipboard.writeText(html);
  } catch {
    return galley.say('The clipboard did not take it. Save the HTML instead.');
  }
  const listed = problems.length === 0 ? '' : ` ${countOf(problems.length, 'problem')} listed in Export.`;
  galley.say(`${countOf(html.length, 'character')} of HTML copied.${listed}`);
}
