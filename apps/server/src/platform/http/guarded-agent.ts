import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { mayConnectTo } from './address-policy.ts';

/** A name or literal led to an address that outgoing requests may not reach. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
}

/** Connects to nothing but what `mayConnectTo` allows, by literal and by name. */
export function createGuardedAgent(allowLoopback: boolean): Agent {
  const guardedLookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return callback(error, []);
      // One bad address refuses the name: which of several gets tried is not ours to choose.
      const first = addresses[0];
      if (first === undefined || !addresses.every(({ address }) => mayConnectTo(address, allowLoopback))) {
        return callback(new AddressRefused('the name resolves to an address that is not public'), []);
      }
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
  const connect = buildConnector({ lookup: guardedLookup });
  return new Agent({
    connect(options, callback) {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      // Literals never reach the lookup, so they are judged here.
      if (isIP(host) !== 0 && !mayConnectTo(host, allowLoopback)) {
        return callback(new AddressRefused('the address is not public'), null);
      }
      return connect(options, callback);
    },
  });
}
