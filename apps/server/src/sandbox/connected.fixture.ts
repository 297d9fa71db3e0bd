import { type AddressInfo, connect, createServer } from 'node:net';

/** Holds one connection on this machine until it is killed; tells the port. */
const server = createServer().listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  connect(port, '127.0.0.1', () => process.send?.(port));
});
