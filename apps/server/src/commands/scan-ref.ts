import { Misuse } from './misuse.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The one positional argument, in the form that the database compares. */
export function parseScanRef([scanRef, ...others]: readonly string[]): string {
  if (scanRef === undefined || others.length > 0 || !UUID.test(scanRef)) throw new Misuse('give one scanRef (a UUID)');
  return scanRef.toLowerCase();
}
