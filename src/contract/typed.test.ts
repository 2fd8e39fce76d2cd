import { describe, expect, it } from 'vitest';
import { createClient, type Transport } from './client';
import { dispatch, type Handlers } from './dispatch';
import { METHODS } from './methods';
import { fail, ok } from './result';

const silent: Transport = { call: async () => fail('closed', 'Nobody is there.'), on: () => () => {} };
const client = createClient(silent);

/** Never run: the type check of the tests fails where one of these lines compiles. */
function neverCompiles(handlers: Handlers): unknown[] {
  const { 'app.info': _left, ...missing } = handlers;
  return [
    // @ts-expect-error a misspelt method
    client.call('story.opne', { id: 'a' }),
    // @ts-expect-error a wrong input
    client.call('story.open', { id: 7 }),
    // @ts-expect-error a missing field
    client.call('story.open', {}),
    // @ts-expect-error an unknown field
    client.call('app.info', { more: true }),
    // @ts-expect-error a misspelt event
    client.on('library.chnaged', () => {}),
    // @ts-expect-error a payload read wrongly
    client.on('command.run', ({ comand }) => comand),
    // @ts-expect-error a missing handler
    dispatch(missing),
    // @ts-expect-error a handler with a wrong output
    dispatch({ ...handlers, 'story.close': async () => ok('closed') }),
    // @ts-expect-error a handler that throws its failures away
    dispatch({ ...handlers, 'story.close': async () => null }),
    // @ts-expect-error an error code that is not in the list
    fail('teapot', 'I am a teapot.'),
  ];
}

const unsupported = Object.fromEntries(
  Object.keys(METHODS).map((name) => [name, async () => fail('unsupported', name)]),
) as unknown as Handlers;

describe('the types of the contract', () => {
  it('are held by the type check, which reads the function above', () => {
    expect(neverCompiles).toBeTypeOf('function');
  });
});

describe('dispatch', () => {
  it('hands a checked input, defaults filled in, and the caller to the handler', async () => {
    const heard: unknown[] = [];
    const call = dispatch<string>({
      ...(unsupported as unknown as Handlers<string>),
      'export.html': async (input, caller) => {
        heard.push(input.options, caller);
        return fail('unsupported', 'Only listening.');
      },
    });
    const story = { format: 'galley-story', version: 1, reader: 1, doc: { type: 'doc' } };
    await call('export.html', { doc: 'd', story, options: { mode: 'page' } }, 'window-1');
    expect(heard).toEqual([expect.objectContaining({ mode: 'page', images: 'folder', maxWidth: 1600, header: false }), 'window-1']);
  });

  it('turns a bug into a failure and tells of it', async () => {
    const bugs: unknown[] = [];
    const broken = async () => {
      throw new TypeError('x is not a function');
    };
    const result = await dispatch({ ...unsupported, 'app.info': broken }, (error, name) => bugs.push(error, name))(
      'app.info',
      {},
      undefined,
    );
    expect(result).toEqual(fail('io', 'The call app.info failed: x is not a function'));
    expect(bugs).toEqual([expect.any(TypeError), 'app.info']);
  });

  it.each([undefined, null, 7, {}, ['app.info'], Symbol('app.info')])('refuses the name %s', async (name) => {
    expect(await dispatch(unsupported)(name, {}, undefined)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });

  it('refuses nesting of 20,000 without falling over', async () => {
    let value: unknown = 1;
    for (let level = 0; level < 20_000; level += 1) value = { value };
    expect(await dispatch(unsupported)('settings.set', { key: 'theme', value }, undefined)).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
  });

  it('lets a 30 MB picture through without walking its bytes', async () => {
    const before = performance.now();
    const result = await dispatch(unsupported)('picture.add', { doc: 'd', name: 'p', bytes: new Uint8Array(30_000_000) }, undefined);
    expect(result).toEqual(fail('unsupported', 'picture.add'));
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
