import { readAddress } from './aamva-address.ts';
import { anomaliesOf } from './aamva-anomalies.ts';
import { readHeight, readWeight } from './aamva-body.ts';
import { type AamvaDate, readAamvaDate, standardOrder } from './aamva-date.ts';
import type { AamvaLicence } from './aamva-licence.ts';
import { readNames } from './aamva-names.ts';
import { type AamvaIssuer, issuerOfIin, issuerOfJurisdiction } from './issuers.ts';
import { type SplitPayload, splitPayload } from './split-payload.ts';

/** AAMVA D-20; version 1 wrote letters. Canada and later versions write 9, X or 0 for unspecified. */
const SEXES: Readonly<Record<string, 'F' | 'M' | 'X'>> = {
  1: 'M',
  M: 'M',
  2: 'F',
  F: 'F',
  9: 'X',
  X: 'X',
  0: 'X',
  N: 'X',
};
const NOTHING = /^(NONE|N\/?A|)$/i;

/**
 * Reads the payload of a licence's PDF417, AAMVA DL/ID Card Design Standard annex D, versions 1 to 10 and later, United States
 * and Canada. Tolerates what real writers do: missing or damaged headers, wrong lengths, other separators, dates in the other
 * country's order. Null for a payload of another kind.
 */
export function parseAamva(payload: Uint8Array | string): AamvaLicence | null {
  const split = splitPayload(typeof payload === 'string' ? payload : decodeText(payload));
  if (!split) return null;
  const { header, elements } = split;
  const text = (id: string): string | null => valueOrNull(elements.get(id));
  const address = readAddress(elements);
  const issuer = issuerOf(split, address?.jurisdiction ?? null);
  const order = standardOrder(header?.version ?? null, issuer?.country ?? null);
  const dateOf = (id: string): AamvaDate | 'none' | 'unreadable' => readAamvaDate(elements.get(id) ?? '', order);
  const dates = { birth: dateOf('DBB'), issue: dateOf('DBD'), expiry: dateOf('DBA') };
  const licence = {
    version: header?.version ?? null,
    jurisdictionVersion: header?.jurisdictionVersion ?? null,
    iin: header?.iin ?? null,
    issuer,
    kind: kindOf(split.subfiles),
    names: readNames(elements),
    dateOfBirth: isoOf(dates.birth),
    dateOfIssue: isoOf(dates.issue),
    dateOfExpiry: isoOf(dates.expiry),
    sex: SEXES[(elements.get('DBC') ?? '').toUpperCase()] ?? null,
    documentNumber: text('DAQ'),
    address,
    vehicleClass: text('DCA') ?? text('DAR'),
    restrictions: text('DCB') ?? text('DAS'),
    endorsements: text('DCD') ?? text('DAT'),
    heightCm: readHeight(elements.get('DAU') ?? ''),
    weightKg: readWeight(elements),
    eyes: text('DAY'),
    hair: text('DAZ'),
    organDonor: flagOf(elements.get('DDK')),
    veteran: flagOf(elements.get('DDL')),
    discriminator: text('DCF'),
    inventoryNumber: text('DCK'),
    elements: Object.fromEntries(elements),
  };
  return { ...licence, anomalies: anomaliesOf({ licence, split, dates, order }) };
}

/** Payloads are ASCII by the standard, with letters of ISO/IEC 8859-1 or UTF-8 where writers forget it. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

function issuerOf({ header }: SplitPayload, jurisdiction: string | null): AamvaIssuer | null {
  return issuerOfIin(header?.iin ?? '') ?? issuerOfJurisdiction(jurisdiction ?? '');
}

function kindOf(subfiles: readonly string[]): AamvaLicence['kind'] {
  if (subfiles.includes('DL') || subfiles.includes('EN')) return 'driver_licence';
  return subfiles.includes('ID') ? 'id_card' : null;
}

function isoOf(date: AamvaDate | 'none' | 'unreadable'): string | null {
  return typeof date === 'string' ? null : date.iso;
}

function valueOrNull(text: string | undefined): string | null {
  return text === undefined || NOTHING.test(text) ? null : text;
}

function flagOf(text: string | undefined): boolean | null {
  if (text === undefined) return null;
  return /^[1Y]/i.test(text);
}
