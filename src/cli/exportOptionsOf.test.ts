import { describe, expect, it } from 'vitest';
import { exportOptions } from '../contract/exportOptions';
import { exportStories } from './commands/export';
import { exportOptionsOf } from './exportOptionsOf';

const asked = (options: { readonly [name: string]: string | true }) => exportOptionsOf({ options, rest: ['a.galley'] });
const choices = exportStories.options.flatMap(({ name, choices: values = [] }) => values.map((value) => [name, value] as const));

describe('export options', () => {
  it('are the defaults of the contract where nothing is asked for', () => {
    expect(asked({})).toEqual({ ok: true, value: exportOptions.parse({ mode: 'page' }) });
  });

  it.each(choices)('are in the form of the contract for --%s %s', (name, choice) => {
    const given = choice.replace('PREFIX', 'https://cdn.example/a/');
    const options = asked({ [name]: given });
    if (!options.ok) throw new Error(options.error.message);
    expect(exportOptions.parse(options.value)).toEqual(options.value);
    expect(Object.values(options.value)).toContain(name === 'purpose' ? 'page' : given.replace('url=', ''));
  });

  it.each([
    [{ images: 'url=' }, '--images url='],
    [{ images: 'url=ftp://a/' }, 'ftp://a/'],
    [{ images: `url=https://a/${'x'.repeat(2000)}` }, '2010'],
    [{ 'max-width': '15' }, '15'],
    [{ 'max-width': 'wide' }, 'wide'],
  ])('refuse %j in words', (options, words) => {
    const refused = asked(options);
    expect(refused.ok ? '' : refused.error.message).toContain(words);
  });
});
