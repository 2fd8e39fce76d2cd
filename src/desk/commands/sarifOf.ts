import type { Checked } from '../../checks/runChecks';

/** What was found in one story. */
export interface CheckedStory {
  /** Path as it was given. */
  readonly path: string;
  readonly found: readonly Checked[];
}

/** The findings as SARIF 2.1.0, for the annotations of a build server. Source: OASIS Static Analysis Results Interchange Format, version 2.1.0. */
export function sarifOf(stories: readonly CheckedStory[], version: string): object {
  const rules = [...new Set(stories.flatMap(({ found }) => found.map(({ rule }) => rule)))].sort();
  const titles = new Map(stories.flatMap(({ found }) => found.map(({ rule, title }) => [rule, title] as const)));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Galley', version, rules: rules.map((id) => ({ id, shortDescription: { text: titles.get(id) ?? id } })) },
        },
        columnKind: 'utf16CodeUnits',
        results: stories.flatMap(({ path, found }) => found.map((finding) => resultOf(path, finding, rules))),
      },
    ],
  };
}

function resultOf(path: string, { rule, level, message, where }: Checked, rules: readonly string[]): object {
  const uri = path.split(/[\\/]/).map(encodeURIComponent).join('/');
  const name = [where.block, where.field].filter((part) => part !== undefined && part !== '').join('/');
  const region =
    where.from === undefined ? {} : { charOffset: where.from, ...(where.to === undefined ? {} : { charLength: where.to - where.from }) };
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: level === 'block' ? 'error' : 'warning',
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri } },
        logicalLocations: [{ fullyQualifiedName: name, kind: where.block === '' ? 'member' : 'element' }],
        ...(where.from === undefined ? {} : { properties: region }),
      },
    ],
  };
}
