import { expect, test } from 'vitest';
import { z } from 'zod';
import { figure, paragraph, storyOf } from '../../checks/testing/storyOf';
import { storyFile } from '../../story/storyFile';
import { checkStory } from './checkStory';
import { sarifOf } from './sarifOf';

/** An address in the form of RFC 3986 (uri-reference): nothing but its signs, every `%` before two digits. */
const uriReference = z
  .string()
  .regex(/^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-F]{2})*$/)
  .min(1);
const text = z.string().min(1);

/**
 * What SARIF 2.1.0 asks of the objects that Galley writes: required members, closed lists and least numbers, and no member that the
 * schema does not know. Source: sarif-schema-2.1.0.json of OASIS (definitions run, tool, toolComponent, reportingDescriptor, result,
 * location, physicalLocation, artifactLocation, logicalLocation, propertyBag).
 */
const SARIF = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: text,
          version: text,
          rules: z.array(z.strictObject({ id: text, shortDescription: z.strictObject({ text }) })),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.strictObject({
          ruleId: text,
          ruleIndex: z.int().min(-1),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message: z.strictObject({ text }),
          locations: z.array(
            z.strictObject({
              physicalLocation: z.strictObject({ artifactLocation: z.strictObject({ uri: uriReference }) }),
              logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string(), kind: text })),
              properties: z.strictObject({ charOffset: z.int().min(-1), charLength: z.int().min(0).optional() }).optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});

const story = storyFile(
  storyOf([figure({ picture: '', alt: '' }), paragraph('वे  रविवार, 16 अगस्त 2025 को मिले।')], { headline: '' }, { legal: true, section: [] }),
);
const found = checkStory(story);

test.each<readonly [path: string, uri: string]>([
  ['stories/one.galley', 'stories/one.galley'],
  ['C:\\Texts\\one 100%.galley', 'C%3A/Texts/one%20100%25.galley'],
  ['/घर/नाव #1?.galley', '/%E0%A4%98%E0%A4%B0/%E0%A4%A8%E0%A4%BE%E0%A4%B5%20%231%3F.galley'],
  ['جسر.galley', '%D8%AC%D8%B3%D8%B1.galley'],
  ['-', '-'],
])('a log with findings of %s is SARIF 2.1.0', (path, uri) => {
  const log = SARIF.parse(sarifOf([{ path, found }], '0.1.0'));
  const [run] = log.runs;
  const { rules } = run?.tool.driver ?? { rules: [] };
  expect(run?.results.map(({ level }) => level).sort()).toEqual(
    [...found.map(({ level }) => (level === 'block' ? 'error' : 'warning'))].sort(),
  );
  for (const result of run?.results ?? []) {
    expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(result.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  }
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('its places are those of the checks, and several stories share one table of rules', () => {
  const log = SARIF.parse(
    sarifOf(
      [
        { path: 'a', found },
        { path: 'b', found },
        { path: 'c', found: [] },
      ],
      '0.1.0',
    ),
  );
  const results = log.runs[0]?.results ?? [];
  expect(results).toHaveLength(found.length * 2);
  const places = results.map(({ ruleId, locations }) => [
    ruleId,
    locations[0]?.logicalLocations[0]?.fullyQualifiedName,
    locations[0]?.properties,
  ]);
  expect(places).toContainEqual(['text.double-space', 'p/paragraph', { charOffset: 2, charLength: 2 }]);
  expect(places).toContainEqual(['figure.missing', 'f/picture', undefined]);
  expect(places).toContainEqual(['flag.legal', 'legal', undefined]);
});

test('nothing found, and no story, are SARIF too', () => {
  expect(SARIF.parse(sarifOf([{ path: 'a', found: [] }], '0.1.0')).runs[0]?.results).toEqual([]);
  expect(SARIF.parse(sarifOf([], '0.1.0')).runs).toHaveLength(1);
});
