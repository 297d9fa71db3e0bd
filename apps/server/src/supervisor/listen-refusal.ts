import type { Config } from '../config/config.ts';
import { StartRefused } from '../config/start-refused.ts';

/** The sentence for an address that cannot be listened on, or null for any other failure. */
export function listenRefusal(error: unknown, { host, port }: Pick<Config, 'host' | 'port'>): StartRefused | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return new StartRefused(`Port ${port} is taken: stop what uses it or set PORT.`);
  if (code === 'EACCES')
    return new StartRefused(`Port ${port} is not allowed for this user: set PORT to 1024 or more.`);
  if (code === 'EADDRNOTAVAIL') return new StartRefused(`HOST ${host} is not an address of this machine.`);
  return null;
}
