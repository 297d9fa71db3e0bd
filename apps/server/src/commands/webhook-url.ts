import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Misuse } from './misuse.ts';

/** The URL as it is called later. Throws `Misuse` for anything but http and https. */
export function parseWebhookUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Misuse('--webhook-url is an http or https URL');
  return url.href;
}

/** True when the URL itself says that it is on this machine; a name that only resolves to it does not count. */
export function isLoopbackUrl(text: string): boolean {
  const host = new URL(text).hostname.replace(/^\[|\]$/g, '');
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  return isIP(host) !== 0 && ipaddr.process(host).range() === 'loopback';
}
