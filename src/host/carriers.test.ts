import { afterAll, beforeAll, describe, it } from 'vitest';
import { CARRIER_CASES } from '../contract/carrierCases';
import type { EventName } from '../contract/events';
import { type StartedHost, startHost } from './startHost.fixture';
import { launchToken, openTab, type TestTab } from './testTab.fixture';

let started: StartedHost;
let tab: TestTab;
beforeAll(async () => {
  started = await startHost();
  tab = await openTab(started.host, (await launchToken(started.host)).token ?? '');
});
afterAll(() => started.close());

describe('in process, as the command line calls', () => {
  it.each(CARRIER_CASES.map((one) => [one.title, one] as const))('%s', async (_, one) => {
    await one.run({
      call: (name, input) => started.desk.dispatch(name, input, { window: 'here' }),
      on: (name, listener) => started.desk.on(name as EventName, listener),
    });
  });
});

describe('over the WebSocket of the host', () => {
  it.each(CARRIER_CASES.map((one) => [one.title, one] as const))('%s', async (_, one) => {
    await one.run(tab);
  });
});
