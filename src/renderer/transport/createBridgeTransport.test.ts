import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../contract/bridge';
import { fail, ok } from '../../contract/result';
import { createBridgeTransport } from './createBridgeTransport';

const answering = (call: Bridge['call']): Bridge => ({ call, on: () => () => {}, adopt: async () => ok({ id: 'a' }) });

describe('the transport over the bridge', () => {
  const cases: [string, Bridge['call'], object][] = [
    ['hands the answer on', async (name, input) => ok([name, input]), ok(['app.info', {}])],
    ['hands a failure on', async () => fail('conflict', 'changed'), fail('conflict', 'changed')],
    [
      'what cannot be cloned is a wrong input',
      () => {
        throw new Error('recursion depth exceeded');
      },
      { ok: false, error: { code: 'bad-input' } },
    ],
    [
      'a lost main process closes the call',
      () => Promise.reject(new Error('reply was never sent')),
      { ok: false, error: { code: 'closed' } },
    ],
  ];
  it.each(cases)('%s', async (_, call, expected) => {
    expect(await createBridgeTransport(answering(call)).call('app.info', {})).toMatchObject(expected);
  });

  it('is open, opens windows by the contract, and adopts files', async () => {
    const transport = createBridgeTransport(answering(async () => ok(null)));
    expect(transport.state).toBe('open');
    expect(await transport.launchUrl('/')).toMatchObject({ error: { code: 'unsupported' } });
    expect(await transport.adopt(new File([], 'x'))).toEqual(ok({ id: 'a' }));
  });
});
