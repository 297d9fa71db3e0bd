import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** True when `host` is this machine itself: the name localhost or a loopback address, and the addresses a server listens on. */
export function isLocalHost(host: string): boolean {
  if (host === 'localhost') return true;
  return isIP(host) !== 0 && ['loopback', 'unspecified'].includes(ipaddr.process(host).range());
}

/** The same for `host:port`, and true for the path of a Unix socket. */
export function isLocalTarget(target: string): boolean {
  return target.startsWith('/') || isLocalHost(target.replace(/:\d*$/, '').replace(/^\[|\]$/g, ''));
}
