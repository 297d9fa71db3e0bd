import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isLocalHost, isLocalTarget } from './is-local.ts';
import type { NetworkAttempt } from './network-watch.ts';
import { openSockets, parseRemote } from './open-sockets.ts';

it('writes down what a process reaches for, by every way that Node has', async () => {
  const child = fork(join(import.meta.dirname, 'talkative.fixture.ts'));
  const [attempts] = (await once(child, 'message')) as [readonly NetworkAttempt[]];
  const told = attempts.map(({ kind, target }) => `${kind} ${target}`);
  for (const expected of [
    'connect 192.0.2.1:81',
    'connect 192.0.2.1:82',
    'connect 192.0.2.1:83',
    'connect 192.0.2.1:84',
    'lookup outside.invalid',
    'lookup elsewhere.invalid',
  ]) {
    expect(told).toContain(expected);
  }
  expect(told.some((line) => line.startsWith('datagram') && line.includes('192.0.2.1'))).toBe(true);
});

it('sees in the kernel where a process is connected', async () => {
  const child = fork(join(import.meta.dirname, 'connected.fixture.ts'));
  const [port] = (await once(child, 'message')) as [number];
  expect(openSockets(child.pid ?? 0)).toContainEqual({ protocol: 'tcp', remoteHost: '127.0.0.1', remotePort: port });
  child.kill('SIGKILL');
});

it('reads addresses of the kernel in either family', () => {
  expect(parseRemote('tcp', '0100007F:1F90')).toEqual({ protocol: 'tcp', remoteHost: '127.0.0.1', remotePort: 8080 });
  expect(parseRemote('tcp6', '00000000000000000000000001000000:0050')).toEqual({
    protocol: 'tcp6',
    remoteHost: '0:0:0:0:0:0:0:1',
    remotePort: 80,
  });
});

it('tells this machine from everything else', () => {
  for (const host of ['localhost', '127.0.0.1', '127.9.9.9', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1', '0.0.0.0']) {
    expect(isLocalHost(host), host).toBe(true);
  }
  for (const host of ['10.0.0.1', '192.0.2.1', '::ffff:8.8.8.8', 'example.com', 'localhost.example.com', '']) {
    expect(isLocalHost(host), host).toBe(false);
  }
  expect(isLocalTarget('127.0.0.1:5432')).toBe(true);
  expect(isLocalTarget('[::1]:80')).toBe(true);
  expect(isLocalTarget('/tmp/socket')).toBe(true);
  expect(isLocalTarget('collector.example:443')).toBe(false);
});
