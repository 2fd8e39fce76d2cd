import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { rawRequest, requestText } from './rawRequest.fixture';
import { type StartedHost, startHost } from './startHost.fixture';
import { HELLO_TIME } from './tab';
import { launchToken, openTab, originOfHost } from './testTab.fixture';

let started: StartedHost;
let port: number;
let token: string;
/** How long the host bears with who says nothing, and with who says it slowly: begun before all tests, as each takes seconds. */
let silent: Promise<{ readonly code: number; readonly after: number }>;
let slow: Promise<{ readonly after: number }>;
beforeAll(async () => {
  started = await startHost();
  port = started.host.port;
  token = (await launchToken(started.host)).token ?? '';
  const began = Date.now();
  silent = closes(null).then((code) => ({ code, after: Date.now() - began }));
  slow = dripHeaders().then(() => ({ after: Date.now() - began }));
});
afterAll(() => started.close());

const SOCKET = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
const at = (text: string): string => text.replaceAll('PORT', String(port));

/** Opens a socket, says `first`, and answers with what came of it: the code that it was closed with, or the status that refused it. */
function closes(first: string | Buffer | null, headers: Record<string, string> = {}, path = '/socket'): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { origin: originOfHost(started.host), headers });
  return new Promise((resolve) => {
    socket.on('open', () => first !== null && socket.send(first));
    socket.on('message', (data) => resolve(Number(`1${String(data).length}`)));
    socket.on('unexpected-response', (_, answer) => resolve(answer.statusCode ?? 0));
    socket.on('close', (code) => resolve(code));
    socket.on('error', () => {});
  });
}

/** Asks for the page with one header more every 300 ms, until the host has enough. */
async function dripHeaders(): Promise<void> {
  const wire = connect(port, '127.0.0.1');
  wire.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`);
  const drip = setInterval(() => wire.write('X-Slow: 1\r\n'), 300);
  wire.on('error', () => {});
  wire.resume();
  await new Promise((resolve) => wire.once('close', resolve));
  clearInterval(drip);
}

describe('the name of the host', () => {
  const own = [['127.0.0.1:PORT'], ['localhost:PORT']];
  const foreign = [
    [],
    ['evil.example:PORT'],
    ['localhost.:PORT'],
    ['127.1:PORT'],
    ['127.0.0.1'],
    ['127.0.0.1:1'],
    ['localhost'],
    ['0.0.0.0:PORT'],
    ['[::1]:PORT'],
    ['127.0.0.1:PORT.evil.example'],
    ['127.0.0.1:PORT', 'evil.example'],
    ['127.0.0.1:PORT', '127.0.0.1:PORT'],
    ['LOCALHOST:PORT'],
    ['2130706433:PORT'],
    [' '],
  ];
  const named = (hosts: readonly string[]): string[] => hosts.map((host) => `Host: ${at(host)}`);

  it.each(own)('answers as %s', async (...hosts) => {
    expect((await rawRequest(port, requestText('GET /', named(hosts)))).status).toBe(200);
  });

  it.each(foreign.map((hosts) => [hosts.join(' and ') || 'nothing', hosts] as const))(
    'refuses a page, a launch and a socket as %s',
    async (_, hosts) => {
      const origin = `Origin: ${originOfHost(started.host)}`;
      const page = await rawRequest(port, requestText('GET /', named(hosts)));
      expect([400, 403]).toContain(page.status);
      expect(page.text).not.toContain('<title>');
      expect([400, 403]).toContain(
        (await rawRequest(port, requestText('POST /launch', [...named(hosts), origin, 'Content-Type: application/json'], '{"code":"x"}')))
          .status,
      );
      expect([400, 403]).toContain(
        (await rawRequest(port, `GET /socket HTTP/1.1\r\n${[...named(hosts), origin, ...SOCKET].join('\r\n')}\r\n\r\n`)).status,
      );
    },
  );

  it('refuses the same over HTTP/1.0 and in absolute form', async () => {
    expect((await rawRequest(port, 'GET / HTTP/1.0\r\n\r\n')).status).toBe(403);
    expect((await rawRequest(port, requestText('GET http://evil.example/', [at('Host: 127.0.0.1:PORT')]))).status).toBe(400);
    expect((await rawRequest(port, requestText('GET *', [at('Host: 127.0.0.1:PORT')]))).status).toBe(400);
  });
});

describe('the origin', () => {
  const wrong: [string, readonly string[]][] = [
    ['missing', []],
    ['null', ['null']],
    ['foreign', ['http://evil.example']],
    ['of another port', ['http://127.0.0.1:1']],
    ['of the other name', ['http://localhost:PORT']],
    ['over https', ['https://127.0.0.1:PORT']],
    ['with a path', ['http://127.0.0.1:PORT/']],
    ['twice', ['http://127.0.0.1:PORT', 'http://127.0.0.1:PORT']],
    ['empty', ['']],
    ['of a sandboxed file', ['file://']],
  ];
  const headers = (origins: readonly string[]): string[] => [
    at('Host: 127.0.0.1:PORT'),
    ...origins.map((origin) => `Origin: ${at(origin)}`),
  ];

  it.each(wrong)('%s: no socket', async (_, origins) => {
    expect((await rawRequest(port, `GET /socket HTTP/1.1\r\n${[...headers(origins), ...SOCKET].join('\r\n')}\r\n\r\n`)).status).toBe(403);
  });

  it.each(wrong)('%s: no launch, and the code stays good', async (_, origins) => {
    const address = started.host.url();
    const code = new URLSearchParams(new URL(address).hash.slice(1)).get('code');
    const answer = await rawRequest(
      port,
      requestText('POST /launch', [...headers(origins), 'Content-Type: application/json'], JSON.stringify({ code })),
    );
    expect(answer.status).toBe(403);
    expect((await launchToken(started.host, address)).status).toBe(200);
  });

  it('own: a socket', async () => {
    expect(
      (await rawRequest(port, `GET /socket HTTP/1.1\r\n${[...headers(['http://127.0.0.1:PORT']), ...SOCKET].join('\r\n')}\r\n\r\n`)).status,
    ).toBe(101);
  });

  it('foreign: not even the page', async () => {
    expect((await rawRequest(port, requestText('GET /', headers(['http://evil.example'])))).status).toBe(403);
  });
});

describe('paths', () => {
  const refused = [
    '/..%2fsecret.js',
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/%2e%2e%2fsecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets/../../secret.js',
    '/..\\secret.js',
    '/..%5csecret.js',
    '/assets/main-1.js%00',
    '/%00',
    '//secret.js',
    '/assets//main-1.js',
    '/assets',
    '/assets/',
    '/%252e%252e/secret.js',
    '/preview/aaaaaaaaaaaaaaaaaaaa/../../secret.js',
    '/preview/aaaaaaaaaaaaaaaaaaaa/..%2f..%2fsecret.js',
    '/preview/aaaaaaaaaaaaaaaaaaaa/',
    '/preview/',
    '/download/aaaaaaaaaaaaaaaaaaaa',
    '/host-token',
    '/socket',
    '/launch',
    '/%ff',
    '/%',
  ];

  it.each(refused)('%s is not there', async (path) => {
    const answer = await rawRequest(port, requestText(`GET ${path}`, [at('Host: 127.0.0.1:PORT')]));
    expect([400, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('SECRET');
    expect(answer.text).not.toContain(token);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'POST'])('%s is not answered', async (method) => {
    const answer = await rawRequest(port, requestText(`${method} /`, [at('Host: 127.0.0.1:PORT'), at('Origin: http://127.0.0.1:PORT')]));
    expect(answer.status).toBe(405);
    expect(answer.text).not.toMatch(/access-control/i);
  });

  it('gives the page with its policy, and never for another to embed', async () => {
    const { text } = await rawRequest(port, requestText('GET /?x=1', [at('Host: 127.0.0.1:PORT')]));
    expect(text).toContain('<title>Galley</title>');
    for (const header of [
      `Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}; frame-src 'self'; frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'none'`,
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: no-referrer',
      'Cross-Origin-Resource-Policy: same-origin',
      'Cache-Control: no-store',
    ])
      expect(text).toContain(header);
    expect(text).not.toMatch(/set-cookie|access-control|x-powered-by/i);
  });
});

describe('the token', () => {
  const call = JSON.stringify({ id: 1, name: 'story.create', input: {} });

  it.each([
    ['none', JSON.stringify({ hello: '' })],
    ['a wrong one', JSON.stringify({ hello: 'A'.repeat(43) })],
    ['half of it', JSON.stringify({ hello: 'HALF' })],
    ['a call instead', call],
    ['a launch instead', JSON.stringify({ id: 1, launch: true })],
  ])('%s: closed at once', async (_, first) => {
    expect(await closes(first.replace('HALF', token.slice(0, 20)))).toBe(4401);
  });

  it.each(['[]', 'hello', '{}', '{"hello":1}', '{"hello":"x","more":1}', 'null'])('%s is no message', async (first) => {
    expect(await closes(first)).toBe(4400);
  });

  it('in the address: no socket there', async () => {
    expect(await closes(null, {}, `/socket?token=${token}`)).toBe(404);
  });

  it('in a cookie or a header: counts for nothing', async () => {
    expect(await closes(call, { Cookie: `token=${token}; galley.token=${token}`, Authorization: `Bearer ${token}` })).toBe(4401);
  });

  it('never said: closed after a while', async () => {
    const { code, after } = await silent;
    expect(code).toBe(4401);
    expect(after).toBeGreaterThan(HELLO_TIME - 500);
  });

  it.each([
    ['that never says anything', '', HELLO_TIME],
    ['that says no hello', '{}', 0],
  ])('a socket %s is cut, though it does not answer the goodbye', async (_, words, after) => {
    const wire = connect(port, '127.0.0.1');
    wire.on('error', () => {});
    wire.resume();
    const lines = [at('Host: 127.0.0.1:PORT'), at('Origin: http://127.0.0.1:PORT'), ...SOCKET];
    wire.write(`GET /socket HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    await new Promise((resolve) => wire.once('data', resolve));
    const before = Date.now();
    // A text frame with a mask of zeros, RFC 6455 section 5.2.
    if (words !== '') wire.write(Buffer.from([0x81, 0x80 | words.length, 0, 0, 0, 0, ...Buffer.from(words)]));
    await new Promise((resolve) => wire.once('close', resolve));
    expect(Date.now() - before).toBeLessThan(after + 4_000);
  });

  it('a megabyte before the hello: cut', async () => {
    expect(await closes('x'.repeat(1_000_000))).toBe(1006);
  });

  it('an oversized message after the hello: cut, and the host lives', async () => {
    const tab = await openTab(started.host, token);
    tab.socket.send(Buffer.alloc(80 * 1024 * 1024 + 1));
    expect(await tab.closed).toBe(1009);
    expect((await openTab(started.host, token)).window).not.toBe('');
  });

  it('a hello in the middle, or garbage: cut', async () => {
    const [twice, garbage] = await Promise.all([openTab(started.host, token), openTab(started.host, token)]);
    twice.socket.send(JSON.stringify({ hello: token }));
    garbage.socket.send(Buffer.from([0, 0, 255, 255, 1]));
    expect(await twice.closed).toBe(4400);
    expect(await garbage.closed).toBe(4400);
  });

  it('nothing that was refused has made a story', async () => {
    const tab = await openTab(started.host, token);
    expect(await tab.call('library.list', {})).toMatchObject({ ok: true, value: { stories: [] } });
  });
});

describe('a launch code', () => {
  it('works once', async () => {
    const address = started.host.url();
    expect(await launchToken(started.host, address)).toEqual({ status: 200, token });
    expect(await launchToken(started.host, address)).toEqual({ status: 403, token: null });
  });

  it('works once when two ask at the same moment', async () => {
    const address = started.host.url();
    const both = await Promise.all([launchToken(started.host, address), launchToken(started.host, address)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  it('comes from a tab for the tab that it opens', async () => {
    const tab = await openTab(started.host, token);
    const code = await tab.launch();
    expect(await launchToken(started.host, `http://x/#code=${code}`)).toEqual({ status: 200, token });
  });

  it.each([
    ['a made-up one', '{"code":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}', 'application/json', 403],
    ['none', '{}', 'application/json', 400],
    ['no JSON', 'code=x', 'application/json', 400],
    ['a form', '{"code":"AAAAAAAAAAAAAAAAAAAA"}', 'text/plain', 415],
    ['two kilobytes', `{"code":"${'A'.repeat(2_000)}"}`, 'application/json', 413],
  ])('%s is refused', async (_, body, type, status) => {
    const headers = [at('Host: 127.0.0.1:PORT'), at('Origin: http://127.0.0.1:PORT'), `Content-Type: ${type}`];
    expect((await rawRequest(port, requestText('POST /launch', headers, body))).status).toBe(status);
  });
});

describe('the connection', () => {
  it('is cut when headers come slowly', async () => {
    expect((await slow).after).toBeLessThan(12_000);
  });

  it('is cut when headers are too large', async () => {
    const answer = await rawRequest(port, requestText('GET /', [at('Host: 127.0.0.1:PORT'), `X-Large: ${'x'.repeat(40_000)}`]));
    expect(answer.text).not.toContain('<title>');
  });

  it('is not to be had on another address of this machine', async () => {
    const others = Object.values(networkInterfaces()).flatMap((list) =>
      (list ?? []).filter((one) => one.address !== '127.0.0.1' && one.family === 'IPv4'),
    );
    for (const address of ['127.0.0.2', ...others.map((one) => one.address)]) {
      const code = await new Promise((resolve) => {
        const wire = connect({ port, host: address, timeout: 2_000 });
        wire
          .on('connect', () => resolve('connected'))
          .on('error', (error: NodeJS.ErrnoException) => resolve(error.code))
          .on('timeout', () => resolve('timeout'));
      });
      expect(code).not.toBe('connected');
    }
  });
});
