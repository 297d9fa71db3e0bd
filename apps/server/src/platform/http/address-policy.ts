import ipaddr from 'ipaddr.js';

/**
 * True when a request may connect to `address` (an IPv4 or IPv6 literal). Only globally routed unicast is reachable: private, link-local
 * (cloud metadata), carrier-grade NAT, documentation, multicast and translation ranges are refused. Loopback only when asked for.
 */
export function mayConnectTo(address: string, allowLoopback: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `process` unwraps IPv4-mapped IPv6, so that ::ffff:127.0.0.1 is judged as 127.0.0.1.
  const range = ipaddr.process(address).range();
  return range === 'unicast' || (allowLoopback && range === 'loopback');
}
