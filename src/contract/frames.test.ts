import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame } from './frames';

const bytes = fc.uint8Array({ maxLength: 50 });
const message = fc.object({
  maxDepth: 3,
  key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '0', '')),
  values: [fc.string(), fc.boolean(), fc.constant(null), fc.integer(), bytes],
});

function binary(header: unknown, rest: readonly number[] = [], length?: number): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const frame = new Uint8Array(4 + text.length + rest.length);
  new DataView(frame.buffer).setUint32(0, length ?? text.length);
  frame.set(text, 4);
  frame.set(rest, 4 + text.length);
  return frame;
}

describe('frames', () => {
  it('brings back whatever was sent, bytes included', () => {
    fc.assert(
      fc.property(message, (sent) => {
        expect(decodeFrame(encodeFrame(sent))).toEqual(sent);
      }),
    );
  });

  it('sends text where there are no bytes', () => {
    expect(encodeFrame({ id: 1, name: 'app.info', input: {} })).toBe('{"id":1,"name":"app.info","input":{}}');
  });

  it('brings a Buffer over as plain bytes', () => {
    const got = decodeFrame(encodeFrame({ bytes: Buffer.from('abc') })) as { bytes: Uint8Array };
    expect([...got.bytes]).toEqual([97, 98, 99]);
    expect(got.bytes.constructor).toBe(Uint8Array);
  });

  const refused: [string, Uint8Array | string][] = [
    ['no JSON', '{'],
    ['an empty frame', new Uint8Array()],
    ['three bytes', new Uint8Array(3)],
    ['a header longer than the frame', binary({ message: null, blobs: [] }, [], 4_000_000_000)],
    ['a header that is no object', binary('x')],
    ['no list of bytes', binary({ message: {} })],
    ['bytes that are not there', binary({ message: { a: null }, blobs: [{ path: ['a'], length: 9 }] }, [1, 2])],
    ['bytes too many', binary({ message: { a: null }, blobs: [{ path: ['a'], length: 1 }] }, [1, 2])],
    ['a negative length', binary({ message: { a: null }, blobs: [{ path: ['a'], length: -1 }] })],
    ['a length that is no number', binary({ message: { a: null }, blobs: [{ path: ['a'], length: '1' }] }, [1])],
    ['bytes in place of the whole message', binary({ message: null, blobs: [{ path: [], length: 1 }] }, [1])],
    ['bytes over another value', binary({ message: { a: 1 }, blobs: [{ path: ['a'], length: 1 }] }, [1])],
    ['a path through an inherited key', binary({ message: {}, blobs: [{ path: ['constructor', 'prototype', 'x'], length: 1 }] }, [1])],
    ['a path to the prototype', binary({ message: {}, blobs: [{ path: ['__proto__'], length: 1 }] }, [1])],
    ['a path that makes a key', binary({ message: {}, blobs: [{ path: ['a'], length: 1 }] }, [1])],
    ['a hundred values of bytes', binary({ message: {}, blobs: Array.from({ length: 100 }, () => ({ path: ['a'], length: 0 })) })],
    ['a header that is not UTF-8', new Uint8Array([0, 0, 0, 2, 0xff, 0xfe])],
  ];
  it.each(refused)('refuses %s', (_, frame) => {
    expect(() => decodeFrame(frame)).toThrow();
  });

  it('reads its frame in the middle of a larger buffer', () => {
    const frame = encodeFrame({ a: new Uint8Array([7]) }) as Uint8Array;
    const larger = new Uint8Array(frame.length + 10);
    larger.set(frame, 5);
    expect(decodeFrame(larger.subarray(5, 5 + frame.length))).toEqual({ a: new Uint8Array([7]) });
  });
});
