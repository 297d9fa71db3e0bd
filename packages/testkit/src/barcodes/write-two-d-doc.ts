import { type KeyObject, sign } from 'node:crypto';

/** A 2D-Doc to write. */
export interface TwoDDocToWrite {
  readonly version: 3 | 4;
  /** Four characters each, e.g. `FR01` and `0001`. */
  readonly authority: string;
  readonly certificateId: string;
  /** ISO 8601. */
  readonly signedOn: string;
  readonly documentType: string;
  /** Identifier, value, and whether a separator ends it (fields of fixed length need none). */
  readonly fields: readonly (readonly [id: string, value: string, separated: boolean])[];
}

const HASHES: Readonly<Record<string, string>> = { prime256v1: 'sha256', secp384r1: 'sha384', secp521r1: 'sha512' };
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const DAY_MS = 86_400_000;

/** Writes and signs the payload of a 2D-Doc, as bytes of ISO/IEC 8859-1. */
export function writeTwoDDoc(document: TwoDDocToWrite, privateKey: KeyObject): Buffer {
  const days = Math.round((Date.parse(document.signedOn) - Date.UTC(2000, 0, 1)) / DAY_MS);
  const date = days.toString(16).toUpperCase().padStart(4, '0');
  const tail = document.version === 4 ? '01FR' : '01';
  const header = `DC0${document.version}${document.authority}${document.certificateId}${date}${date}${document.documentType}${tail}`;
  const message = document.fields.map(([id, value, separated]) => `${id}${value}${separated ? '\x1d' : ''}`).join('');
  const signed = Buffer.from(header + message, 'latin1');
  const hash = HASHES[privateKey.asymmetricKeyDetails?.namedCurve ?? ''] ?? 'sha256';
  const signature = sign(hash, signed, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return Buffer.concat([signed, Buffer.from(`\x1f${encodeBase32(signature)}`, 'latin1')]);
}

function encodeBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}
