import type { ErrorCode, Result } from './result';

/** One thing that every carrier of the contract must do, over a desk with an empty library. */
export interface CarrierCase {
  readonly title: string;
  /** Runs the case over a carrier; throws an Error that says what was wrong. */
  run(call: (name: string, input: unknown) => Promise<Result<unknown>>): Promise<void>;
}

function check(holds: boolean, what: string, seen?: unknown): asserts holds {
  if (!holds) throw new Error(seen === undefined ? what : `${what}: ${JSON.stringify(seen)}`);
}

function refuses(title: string, name: string, input: unknown, code: ErrorCode = 'bad-input'): CarrierCase {
  return {
    title,
    async run(call) {
      const result = await call(name, input);
      check(!result.ok, 'was accepted', result);
      check(result.error.code === code, `was refused as ${result.error.code}, not ${code}`, result.error);
    },
  };
}

/** A PNG of 1 x 1, colour `grey`: bytes that must arrive as they are. */
function onePixel(): Uint8Array {
  const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const bits = [...base64.replace(/=+$/, '')].map((letter) => letters.indexOf(letter).toString(2).padStart(6, '0')).join('');
  return new Uint8Array((bits.match(/[01]{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

const answers: CarrierCase[] = [
  {
    title: 'answers a call with a value',
    async run(call) {
      const result = await call('app.info', {});
      check(result.ok, 'failed', result);
      check(typeof (result.value as { version?: unknown }).version === 'string', 'no version', result.value);
    },
  },
  {
    title: 'carries bytes both ways as they are',
    async run(call) {
      const made = await call('story.create', {});
      check(made.ok, 'no story', made);
      const { doc } = made.value as { doc: string };
      const sent = onePixel();
      const added = await call('picture.add', { doc, name: 'pixel.png', bytes: sent });
      check(added.ok, 'the picture was not taken', added);
      const got = await call('picture.get', { doc, picture: (added.value as { picture: string }).picture });
      check(got.ok, 'the picture did not come back', got);
      const { bytes } = got.value as { bytes: unknown };
      check(bytes instanceof Uint8Array, 'bytes came back as something else');
      check(bytes.length === sent.length && sent.every((byte, at) => byte === bytes[at]), 'bytes came back changed', [...bytes]);
    },
  },
  {
    title: 'keeps answers apart when many calls are under way',
    async run(call) {
      const keys = Array.from({ length: 40 }, (_, at) => `no.such.setting.${at}`);
      const results = await Promise.all(keys.map((key) => call('settings.set', { key, value: 1 })));
      const mixed = results.filter((result, at) => result.ok || !result.error.message.includes(keys[at] ?? ''));
      check(mixed.length === 0, 'answers were mixed', mixed);
    },
  },
  {
    title: 'brings words of every script back',
    async run(call) {
      const key = 'കേരളം क्षत्रिय \u{1f4f0} \u2028';
      const result = await call('settings.set', { key, value: null });
      check(!result.ok && result.error.message.includes(key), 'words were changed', result);
    },
  },
];

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};

const refusals: CarrierCase[] = [
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'app.nothing', 'App.Info', '', ' app.info'].map((name) =>
    refuses(`refuses the name “${name}”`, name, {}),
  ),
  refuses('refuses an input without form', 'story.open', null),
  refuses('refuses a wrong type', 'story.open', { id: 7 }),
  refuses('refuses an unknown field', 'app.info', { more: true }),
  refuses('refuses a list for an object', 'story.open', [1]),
  refuses('refuses text for bytes', 'picture.add', { doc: 'a', name: 'x', bytes: 'AAAA' }),
  refuses('refuses 2,000 levels', 'settings.set', { key: 'theme', value: deep(2_000) }),
  refuses('says what it cannot find', 'story.open', { id: 'no-such-story' }, 'not-found'),
];

/** The suite that runs over every carrier: in process, over Electron's IPC, over the host's WebSocket. */
export const CARRIER_CASES: readonly CarrierCase[] = [...answers, ...refusals];
