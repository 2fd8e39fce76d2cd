import { describe, expect, test } from 'vitest';
import { checkDoc } from '../../blocks/schema';
import { readPlainText } from './readPlainText';
import { account } from './testing/account';
import { DRAFTS } from './testing/newsroomDrafts';
import { LABELLED } from './testing/newsroomLabels';
import { OTHERS } from './testing/newsroomOthers';
import { PAGES } from './testing/newsroomPages';
import { FIRST, filled, parted, SECOND, textOfRows } from './testing/newsroomRows';
import { WIRES } from './testing/newsroomWires';

describe.each([...WIRES, ...PAGES, ...DRAFTS, ...LABELLED])('%s', (_, rows) => {
  const text = textOfRows(rows);
  const { story, report } = readPlainText(text, { source: '' });

  test('every line becomes what an editor would make of it', () => {
    const became = parted(rows).map(({ line }, index) => ({
      as: report.entries
        .filter((entry) => entry.line === index + 1)
        .map((entry) => entry.as)
        .join(' '),
      line,
    }));
    expect(became).toEqual(parted(rows));
    expect(checkDoc(story.doc)).toMatchObject({ ok: true });
  });

  test('no word is lost, whatever is flipped', () => {
    for (const flipped of [[], ...report.decisions.map(({ id }) => [id]), report.decisions.map(({ id }) => id)]) {
      const read = readPlainText(text, { source: '', flipped: new Set(flipped) });
      expect(checkDoc(read.story.doc), String(flipped)).toMatchObject({ ok: true });
      const { came, accounted } = account(text, read.story, read.report);
      expect(accounted, String(flipped)).toEqual(came);
    }
  });
});

test.each(OTHERS)('%s: nothing is guessed', (_, rows) => {
  const text = rows.map(filled).join('\n');
  const { story, report } = readPlainText(text, { source: '' });
  expect(report.decisions).toEqual([]);
  expect(report.entries.map(({ as }) => as)).toEqual(rows.filter((row) => row !== '').map(() => 'paragraph'));
  const { came, accounted } = account(text, story, report);
  expect(accounted).toEqual(came);
});

describe('what looks like a mark of the desk and is none', () => {
  const asOf = (...lines: readonly string[]) => {
    const text = [
      'Council approves night bus',
      'By Amina Rao',
      FIRST,
      ...lines,
      SECOND,
      SECOND.replace('first', 'last'),
      FIRST.replace('council', 'board'),
      SECOND.replace('October', 'May'),
      SECOND.replace('day', 'week'),
    ].join('\n');
    const { report } = readPlainText(text, { source: '' });
    return lines.map((_, index) =>
      report.entries
        .filter((entry) => entry.line === 4 + index)
        .map((entry) => entry.as)
        .join(' '),
    );
  };
  test.each<readonly [string, readonly string[]]>([
    ['heading', ['More']],
    ['heading', ['End']],
    ['heading', ['End of an era']],
    ['heading', ['More to the story than a bus']],
    ['heading', ['Slug: a history']],
    ['heading', ['Copyright law in the islands']],
    ['heading', ['Embargo']],
    ['heading', ['Tags: what they cost']],
    ['heading', ['Correction fluid']],
    ['heading', ['Length: a matter of taste']],
    ['heading', ['Photo finish: how it was won']],
    ['heading', ['The editor resigns']],
    [
      'heading paragraph',
      ['Caption', 'Nobody could read it, and so nobody knew whether the mayor or her husband was the one in the boat.'],
    ],
    ['paragraph', ['Picture this: a harbour without a bridge, a ferry that leaves at nine, and a town that has nowhere to go.']],
    ['paragraph', ['Present: it was only said, and written down by nobody who was there on that long evening in the hall.']],
    ['paragraph', ['- and nobody said a word']],
    ['paragraph', ['• one point alone']],
    ['paragraph paragraph', ['2. a second point', '3. a third point']],
    ['paragraph paragraph', ['1. a first point', '3. a third point']],
    ['paragraph paragraph', ['• a bullet', '– a dash']],
    ['paragraph paragraph', ['— Will it rain? asked the clerk.', '— It will, said the mayor.']],
    ['paragraph', ['Correction: it was wrong, said the mayor, and nobody in the hall put it right that night.']],
    ['paragraph', ['Embargoed until 17 August 2025, the report lay on every desk of the town, and everybody had read it.']],
    ['paragraph', ['Headline: no news today, wrote the clerk in the minutes, and drew a line under it with his ruler.']],
    ['label bulletList label bulletList', ['- a first point', '- a second point']],
    ['label orderedList label orderedList', ['1) a first point', '2) a second point']],
  ])('%s: %j', (as, lines) => expect(asOf(...lines).join(' ')).toBe(as));

  test.each([
    ['By Al Gore', ['Al Gore']],
    ['By Van Dyke', ['Van Dyke']],
    ['By Amina Rao in Port Velda', ['Amina Rao']],
    ['By Amina Rao at the Harbour Ground', ['Amina Rao']],
    ['By Friday in Haldwick the water had gone', []],
    ['By the sea', []],
  ])('%s', (line, names) => {
    const { story } = readPlainText(['Council approves night bus', line, FIRST, SECOND].join('\n'), { source: '' });
    const marked = (story.doc.content?.[0]?.content?.[3]?.content ?? []).filter((node) => node.marks !== undefined);
    expect(marked.map((node) => node.text)).toEqual(names);
  });

  test.each([
    ['a title', ['Amina Rao', 'Chief Reporter, Pune'], 'Amina Rao, Chief Reporter, Pune', 'reporter'],
    ['a place', ['Amina Rao', 'Correspondent in Port Velda'], 'Amina Rao, Correspondent in Port Velda', 'reporter'],
    ['an editor', ['Amina Rao', 'Political Editor'], 'Amina Rao, Political Editor', null],
    ['a photographer', ['Amina Rao', 'Photojournalist'], 'Amina Rao, Photojournalist', 'photographer'],
    [
      'two labelled',
      ['By Amina Rao', 'Staff Writer', 'By Zoë Müller', 'Bureau Chief, Farrow'],
      'Amina Rao, Staff Writer, Zoë Müller, Bureau Chief, Farrow',
      'writer',
    ],
    ['a paragraph', ['Amina Rao', 'Reporters were waiting outside the hall.'], '', undefined],
    ['a line of news', ['Amina Rao', 'Editor dies in Farrow'], '', undefined],
    ['figures', ['Amina Rao', 'Reporter, 412 words'], '', undefined],
  ] as const)('under a name: %s', (_, lines, byline, role) => {
    const { story } = readPlainText(['Council approves night bus', ...lines, FIRST, SECOND].join('\n'), { source: '' });
    const field = story.doc.content?.[0]?.content?.[3]?.content ?? [];
    expect(field.map((node) => node.text).join('')).toBe(byline);
    expect(field[0]?.marks?.[0]?.attrs?.role).toBe(role);
  });

  test('an embargo keeps its instant, asks about its zone, and is read whole or not at all', () => {
    const embargo = (line: string) =>
      readPlainText([line, 'Council approves night bus', 'By Amina Rao', FIRST, SECOND].join('\n'), { source: '' }).story.doc.attrs
        ?.embargo;
    expect(embargo('EMBARGOED UNTIL 00:01 GMT 17 AUGUST 2025')).toEqual({
      at: '2025-08-17T00:01:00+00:00',
      zone: 'UTC',
      confirmed: true,
      written: '00:01 GMT 17 AUGUST 2025',
    });
    expect(embargo('Embargo: 17 August 2025, 00:01 IST')).toMatchObject({ at: '2025-08-17T00:01:00+05:30', confirmed: false });
    expect(embargo('Under embargo until Sunday morning')).toBeNull();
  });
});
