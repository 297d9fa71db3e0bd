import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayConnectTo } from './address-policy.ts';
import { createGuardedHttp } from './guarded-http.ts';

let server: Server;
let port: number;
let answer: RequestListener = (_request, response) => response.end('ok');
let requests = 0;
const http = createGuardedHttp();

beforeAll(async () => {
  server = createServer((request, response) => {
    requests += 1;
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  await http.close();
  server.closeAllConnections();
  server.close();
});

const post = (url: string, allowLoopback: boolean, timeoutMs = 3_000) =>
  http.post({
    url,
    body: Buffer.from('{}'),
    headers: { 'content-type': 'application/json' },
    timeoutMs,
    allowLoopback,
  });

describe('addresses', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://127.1:PORT/',
    'http://0.0.0.0:PORT/',
    'http://[::]:PORT/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fe80::1]/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://[fd00::1]/',
    'http://[64:ff9b::7f00:1]:PORT/',
    'http://100.64.0.1/',
    'http://[2002:7f00:1::]/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'file:///etc/passwd',
    'ftp://127.0.0.1/',
    'gopher://127.0.0.1:PORT/',
    'not a url',
    '',
  ])('%s is refused and nothing arrives', async (url) => {
    const before = requests;
    expect((await post(url.replace('PORT', String(port)), false)).kind).toBe('refused');
    expect(requests).toBe(before);
  });

  it('reach loopback when that is allowed, by address and by name, and nothing else private', async () => {
    expect(await post(`http://127.0.0.1:${port}/`, true)).toMatchObject({
      kind: 'answered',
      status: 200,
      bodyStart: 'ok',
    });
    expect(await post(`http://localhost:${port}/`, true)).toMatchObject({ kind: 'answered', status: 200 });
    for (const url of ['http://10.0.0.1/', 'http://169.254.169.254/', 'http://[fd00::1]/', `http://0.0.0.0:${port}/`]) {
      expect((await post(url, true)).kind, url).toBe('refused');
    }
  });

  it('are judged by range', () => {
    for (const address of ['8.8.8.8', '2606:4700::1111']) expect(mayConnectTo(address, false)).toBe(true);
    for (const address of ['198.18.0.1', '192.0.2.1', '2001:db8::1', 'ff02::1', '::ffff:10.0.0.1', 'nonsense']) {
      expect(mayConnectTo(address, true), address).toBe(false);
    }
  });
});

describe('answers', () => {
  it('arrive with their status and the first 2 kB', async () => {
    answer = (_request, response) => {
      response.statusCode = 500;
      response.end('x'.repeat(100_000));
    };
    expect(await post(`http://127.0.0.1:${port}/`, true)).toMatchObject({
      kind: 'answered',
      status: 500,
      bodyStart: 'x'.repeat(2048),
    });
  });

  it('that never end cost no more than their start', async () => {
    answer = (_request, response) => {
      const timer = setInterval(() => response.write('y'.repeat(4096)), 5);
      response.on('close', () => clearInterval(timer));
    };
    const { kind, tookMs } = await post(`http://127.0.0.1:${port}/`, true);
    expect(kind).toBe('answered');
    expect(tookMs).toBeLessThan(2_000);
  });

  it('that redirect are not followed', async () => {
    answer = (_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${port}/elsewhere` }).end();
    };
    const before = requests;
    expect(await post(`http://127.0.0.1:${port}/`, true)).toMatchObject({ kind: 'answered', status: 302 });
    expect(requests).toBe(before + 1);
  });

  it('that come too late end the attempt, also in the middle', async () => {
    answer = () => undefined;
    expect((await post(`http://127.0.0.1:${port}/`, true, 200)).kind).toBe('timed_out');
    answer = (_request, response) => {
      response.write('slow');
    };
    expect((await post(`http://127.0.0.1:${port}/`, true, 200)).kind).toBe('timed_out');
  });
});

it('tells of a refused connection by code, never by URL', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port: freed } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const outcome = await post(`http://127.0.0.1:${freed}/path?token=secret`, true);
  expect(outcome.kind).toBe('failed');
  expect(JSON.stringify(outcome)).not.toContain('secret');
});

describe('a question', () => {
  it('may be a GET without a body, and want more of the answer than is kept otherwise', async () => {
    const seen: string[] = [];
    answer = (request, response) => {
      seen.push(`${request.method} ${request.headers['content-length'] ?? '-'}`);
      response.end('x'.repeat(10_000));
    };
    const question = { url: `http://127.0.0.1:${port}/`, body: Buffer.from('{}'), headers: {}, timeoutMs: 3_000 };
    const long = await http.post({ ...question, method: 'GET', answerBytes: 5_000, allowLoopback: true });
    const short = await http.post({ ...question, allowLoopback: true });
    const lengths = [long, short].map((one) => one.kind === 'answered' && one.bodyStart.length);
    expect([seen, lengths]).toEqual([
      ['GET -', 'POST 2'],
      [5_000, 2_048],
    ]);
  });
});
