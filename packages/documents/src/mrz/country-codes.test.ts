import { describe, expect, it } from 'vitest';
import { parseMrz } from './index.ts';

const CODES =
  'D GBD GBN GBO GBP GBS RKS XKX ROM ZIM EUE UNO UNA UNK IAO XBA XIM XCC XCE XCO XEC XES XMP XOM XPO XDC XXA XXB XXC XXX UTO NTZ';
const OTHER_SPELLINGS: Readonly<Record<string, string>> = { D: 'DEU', XKX: 'RKS', ROM: 'ROU', ZIM: 'ZWE' };

describe('states that ICAO 9303-3 section 5 alone knows, or that go by two codes', () => {
  it.each(CODES.split(' '))('%s is read in a zone', (printed) => {
    const first = `P<${printed.padEnd(3, '<')}ERIKSSON<<ANNA`.padEnd(44, '<');
    const second = `L898902C36${printed.padEnd(3, '<')}7408122F1204159ZE184226B<<<<<10`;
    const mrz = parseMrz([first, second], { now: new Date('2026-01-01') });
    const states = mrz?.fields.filter(({ name }) => name === 'issuingState' || name === 'nationality');
    const code = OTHER_SPELLINGS[printed] ?? printed;
    expect(states?.map(({ value, error }) => [value, error])).toEqual([
      [code, null],
      [code, null],
    ]);
  });
});
