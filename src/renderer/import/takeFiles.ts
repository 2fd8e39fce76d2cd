import { decodeText } from '../../formats/plainText/decodeText';
import type { Galley } from '../state/Galley';

/** Bytes over which a file is not even read. */
const MAX_FILE = 250_000_000;

/** What the application takes in by a file chooser, for its `accept`. */
export const ACCEPTED = '.txt,.text,.md,.html,.htm,.xhtml,.galley,text/plain,text/html';

/**
 * Takes files that were dropped or chosen: a story is taken into the library and opened, the first text or page goes to the import dialog. What
 * cannot be taken is said in one sentence each; nothing is dropped silently.
 */
export async function takeFiles(galley: Galley, files: readonly File[]): Promise<void> {
  const stories = files.filter((file) => /\.galley$/i.test(file.name));
  const [article, ...more] = files.filter((file) => !stories.includes(file));
  for (const story of stories) await takeStory(galley, story);
  if (article !== undefined) await takeArticle(galley, article);
  if (more.length > 0) galley.say(`One article at a time: ${more.map((file) => `“${file.name}”`).join(', ')} was left where it is.`);
}

async function takeStory(galley: Galley, file: File): Promise<void> {
  const own = await galley.transport.adopt(file);
  if (own.ok) return galley.show({ name: 'story', id: own.value.id });
  if (file.size > MAX_FILE) return galley.say(`“${file.name}” is too large to be a story.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const taken = await galley.client.call('story.adopt', { name: file.name, bytes });
  if (taken.ok) await galley.show({ name: 'story', id: taken.value.id });
  else galley.say(taken.error.message);
}

async function takeArticle(galley: Galley, file: File): Promise<void> {
  if (file.size > MAX_FILE) return galley.say(`“${file.name}” is too large to be an article.`);
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (!text.ok) return galley.say(`“${file.name}” was not taken in. ${text.error.message}`);
  galley.import({ source: file.name, kind: /\.x?html?$/i.test(file.name) ? 'html' : 'text', text: text.value });
}
