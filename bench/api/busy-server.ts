import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * One route of Node's own HTTP server that computes as many microseconds as it is told before it answers: what a single thread of this
 * machine gives at 80 % of its most when nothing but its own work can hold it up. Started as its own process; sends its address.
 */
const busyMs = Number(process.argv[2]) / 1000;

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const end = performance.now() + busyMs;
    while (performance.now() < end);
    response.setHeader('content-type', 'application/json').end('{"status":"ACTIVE"}');
  });
});
server.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.on('disconnect', () => process.exit(0));
