import type { Random } from '../random/random.ts';
import { seededRandom } from '../random/random.ts';
import { noise } from './damage.ts';
import type { HostileMaker } from './hostile-item.ts';

const AAMVA =
  '@\n\x1e\rANSI 636026080102DL00410288ZA03290015DLDAQD12345678\nDCSDOE\nDACJANE\nDBB01311990\nDBA01312030\n\r';
const TWO_D_DOC = 'DC04FR0000011E6E1E6E0126FR43DOE\x1d44JANE\x1d4601011990\x1fABCDEFGH';
const ZONE = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';

/** Replaces some characters by others that parsers stumble over. */
function garbled(text: string, random: Random): string {
  const odd = ['\0', '\n', '\x1e', '\x1d', '\uffff', 'É', '😀', '9', '<', ' '] as const;
  return [...text].map((char) => (random.next() < 0.12 ? random.pick(odd) : char)).join('');
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Payloads of barcodes: the issuer's printer writes them, but so may anybody. */
export function hostilePayloads(random: Random): Readonly<Record<string, HostileMaker>> {
  return {
    'aamva-zeros': () => latin1(AAMVA.replaceAll('D', '\0')),
    'aamva-garbled': () => latin1(garbled(AAMVA, random)),
    'aamva-cut': () => latin1(AAMVA.slice(0, random.integer(1, AAMVA.length - 1))),
    'aamva-lengths-beyond': () => latin1(AAMVA.replace('00410288', '99999999')),
    'aamva-lengths-negative': () => latin1(AAMVA.replace('00410288', '-001-999')),
    'aamva-subfiles-many': () => latin1(AAMVA.replace('0102DL', '0199DL')),
    'aamva-megabyte': () => latin1(AAMVA + 'DAGSTREET\n'.repeat(100_000)),
    'aamva-one-long-element': () => latin1(`${AAMVA}DAG${'A'.repeat(1_000_000)}`),
    'aamva-impossible-dates': () => latin1(AAMVA.replace('01311990', '99999999').replace('01312030', '00000000')),
    'two-d-doc-cut': () => latin1(TWO_D_DOC.slice(0, random.integer(1, TWO_D_DOC.length - 1))),
    'two-d-doc-garbled': () => latin1(garbled(TWO_D_DOC, random)),
    'two-d-doc-megabyte': () => latin1(TWO_D_DOC.replace('DOE', 'D'.repeat(1_000_000))),
    'payload-noise': () => noise(random, random.integer(1, 3000)),
    'payload-empty': () => Buffer.alloc(0),
    'payload-not-utf8': () => Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
  };
}

/** Texts where a machine-readable zone is expected, in UTF-8. */
export function hostileZones(random: Random): Readonly<Record<string, HostileMaker>> {
  return {
    'zone-garbled': () => Buffer.from(garbled(ZONE, random)),
    'zone-zeros': () => Buffer.from(ZONE.replaceAll('<', '\0')),
    'zone-emoji': () => Buffer.from(ZONE.replaceAll('<', '😀')),
    'zone-cut': () => Buffer.from(ZONE.slice(0, random.integer(1, ZONE.length - 1))),
    'zone-thousand-lines': () => Buffer.from(`${ZONE}\n`.repeat(500)),
    'zone-megabyte-line': () => Buffer.from('<'.repeat(1_000_000)),
    'zone-fillers': () => Buffer.from(`${'<'.repeat(44)}\n${'<'.repeat(44)}`),
    'zone-impossible-dates': () => Buffer.from(ZONE.replace('740812', '999999').replace('120415', '<<<<<<')),
    'zone-right-to-left': () => Buffer.from(`\u202e${ZONE}\u202c`),
    'zone-prototype': () =>
      Buffer.from('__proto__<<constructor<<<<<<<<<<<<<<<<<<<<<<\ntoString<hasOwnProperty<<<<<<<<<<<<<<<<<<<<<'),
  };
}

/** Another stream for every maker, so that adding one changes none of the others. */
export function streamFor(seed: number, name: string): Random {
  return seededRandom([...name].reduce((hash, char) => (hash * 31 + char.charCodeAt(0)) | 0, seed));
}
