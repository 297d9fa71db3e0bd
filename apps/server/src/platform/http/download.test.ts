import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DownloadRequest } from '../ports.ts';
import { createGuardedHttp } from './guarded-http.ts';

const http = createGuardedHttp();
let server: Server;
let origin: string;
let folder: string;
let to: string;
let answer: RequestListener = (_request, response) => response.end('a list');
let asked: { readonly url: string; readonly headers: IncomingHttpHeaders }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-download-'));
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  asked = [];
  to = join(folder, 'list');
  await rm(to, { force: true });
});
afterAll(async () => {
  await http.close();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const get = (wish: Partial<DownloadRequest> = {}) =>
  http.download({
    url: `${origin}/list.xml`,
    to,
    etag: null,
    lastModified: null,
    timeoutMs: 3_000,
    mostBytes: 1_000_000,
    allowLoopback: true,
    ...wish,
  });

describe('a download', () => {
  it('is saved with what the server says of it, and asked for by that next time', async () => {
    answer = (_request, response) =>
      response.writeHead(200, { etag: '"7"', 'last-modified': 'Wed, 14 Jan 2026 00:00:00 GMT' }).end('a list');
    expect(await get()).toEqual({
      kind: 'saved',
      bytes: 6,
      etag: '"7"',
      lastModified: 'Wed, 14 Jan 2026 00:00:00 GMT',
    });
    expect(await readFile(to, 'utf8')).toBe('a list');
    answer = (_request, response) => response.writeHead(304).end();
    expect(await get({ etag: '"7"', lastModified: 'then' })).toEqual({ kind: 'unchanged' });
    expect(asked.at(-1)?.headers).toMatchObject({ 'if-none-match': '"7"', 'if-modified-since': 'then' });
  });

  it.each([
    ['too large', (length: number) => 'x'.repeat(length), /larger than 1000/],
    ['cut off', () => null, /^the connection broke off before the file was whole \(/],
  ])('that is %s leaves nothing', async (_name, body, why) => {
    answer = (_request, response) => {
      const text = body(2_000);
      response.writeHead(200, { 'content-length': 2_000 });
      if (text !== null) return response.end(text);
      response.write('half');
      return setTimeout(() => response.destroy(), 20);
    };
    expect(await get({ mostBytes: 1_000 })).toEqual({ kind: 'not_saved', why: expect.stringMatching(why) });
    expect(existsSync(to)).toBe(false);
  });

  it('that came packed is not taken for the file', async () => {
    answer = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
    expect(await get()).toEqual({ kind: 'not_saved', why: 'the file came packed (gzip), which was not asked for' });
  });

  it('that never comes is given up', async () => {
    answer = () => undefined;
    expect(await get({ timeoutMs: 100 })).toEqual({ kind: 'not_saved', why: expect.stringContaining('100 ms') });
  });

  it('that is answered with a failure says so', async () => {
    answer = (_request, response) => response.writeHead(503).end('busy');
    expect(await get()).toEqual({ kind: 'not_saved', why: 'the address answered 503' });
  });
});

describe('a redirect', () => {
  const leadTo = (location: string) => {
    answer = (request, response) =>
      request.url === '/list.xml' ? response.writeHead(302, { location }).end() : response.end('moved');
  };

  it('is followed', async () => {
    leadTo('/store/list.xml');
    expect(await get()).toMatchObject({ kind: 'saved', bytes: 5 });
    expect(asked.map(({ url }) => url)).toEqual(['/list.xml', '/store/list.xml']);
  });

  it.each(['http://10.0.0.1/', 'http://169.254.169.254/latest/', 'http://[fd00::1]/', 'file:///etc/passwd'])(
    'to %s is refused',
    async (location) => {
      leadTo(location);
      expect(await get()).toMatchObject({ kind: 'not_saved', why: expect.stringMatching(/not public|not an http/) });
      expect(existsSync(to)).toBe(false);
    },
  );

  it('without end is given up', async () => {
    leadTo('/list.xml');
    expect(await get()).toMatchObject({ kind: 'not_saved', why: expect.stringContaining('more than 4 times') });
  });
});

it('from this machine is refused where nobody allowed it', async () => {
  expect(await get({ allowLoopback: false })).toMatchObject({ kind: 'not_saved', why: 'the address is not public' });
  expect(asked).toEqual([]);
});
