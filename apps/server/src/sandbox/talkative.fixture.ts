import { watchNetwork } from './network-watch.ts';

/** Reaches for addresses that nobody has (RFC 5737, RFC 6761), by every way that Node has, and tells what was written down. */
const attempts = watchNetwork();
const net = await import('node:net');
const dns = await import('node:dns');
const dgram = await import('node:dgram');
const { request } = await import('undici');

const quiet = () => undefined;
net.connect({ host: '192.0.2.1', port: 81 }).on('error', quiet).destroy();
net.connect(82, '192.0.2.1').on('error', quiet).destroy();
new net.Socket().on('error', quiet).connect(83, '192.0.2.1').destroy();
const stop = AbortSignal.timeout(200);
await Promise.allSettled([
  request('http://192.0.2.1:84/', { signal: stop }),
  fetch('http://outside.invalid/', { signal: stop }),
  dns.promises.lookup('elsewhere.invalid'),
]);
const socket = dgram.createSocket('udp4').on('error', quiet);
socket.send('x', 53, '192.0.2.1', () => socket.close());
process.send?.(attempts, () => process.exit(0));
