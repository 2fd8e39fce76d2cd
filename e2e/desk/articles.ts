import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An article to import, with what must be found in it. */
export interface Article {
  readonly name: string;
  readonly text: string;
  readonly section: string;
  readonly byline: string;
  /** The instant once the zone is set to India. */
  readonly published: string;
  readonly subheads: number;
  readonly alsoReads: number;
}

function seedText(): string | null {
  const folder = '../shared/seed';
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder).find((name) => name.endsWith('.txt'));
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8');
}

/** The sample of this repository, and the published article beside the checkout where it is there. */
export function articles(): readonly Article[] {
  const sample: Article = {
    name: 'the sample article',
    text: readFileSync('resources/samples/article.txt', 'utf8'),
    section: 'City',
    byline: 'Nadia Ferro',
    published: '2026-03-07T06:41:05+05:30',
    subheads: 3,
    alsoReads: 2,
  };
  const seed = seedText();
  if (seed === null) return [sample];
  const found = { section: 'World', byline: 'Zubair Amin', published: '2025-08-16T05:26:30+05:30', subheads: 3, alsoReads: 2 };
  return [sample, { name: 'the published article', text: seed, ...found }];
}
