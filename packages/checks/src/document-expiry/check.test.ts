import { describe, expect, it } from 'vitest';
import { evidence, mrzReading, PASSPORT_MRZ, reprinted, side } from '../evidence.fixture.ts';
import { check } from './check.ts';

const printed = (date: string) =>
  check.run(evidence({ front: side({ mrz: null, print: reprinted('15 APR 2032', date) }) }));

describe('document-expiry', () => {
  it.each([
    ['15 APR 2032', 'passed'],
    ['01 JUN 2026', 'passed'],
    ['31 MAY 2026', 'failed'],
    ['15 APR 2012', 'failed'],
  ])('%s on 1 June 2026 has %s', (date, status) => {
    expect(printed(date).status).toBe(status);
  });

  it('lets the last day end in the last time zone', () => {
    const base = evidence({ front: side({ mrz: null, print: reprinted('15 APR 2032', '31 MAY 2026') }) });
    expect(check.run({ ...base, now: new Date('2026-06-01T11:59:00Z') }).status).toBe('passed');
  });

  it('cannot tell without a date', () => {
    expect(printed('-')).toMatchObject({ status: 'inconclusive', reasons: ['document.expiry_unread'] });
  });

  it('asks for no better photo of a card that prints no date', () => {
    const french = ['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '9409923102854CORINNE<<<<<<<6512068F4'];
    const front = side({ mrz: mrzReading(french), print: [] });
    expect(check.run(evidence({ front })).reasons).toEqual(['document.expiry_unclear']);
  });

  it('nor of a Russian internal passport', () => {
    const russian = ['PNRUSZAQUROV<<PETR<FEDOROVI3<<<<<<<<<<<<<<<<', '3919353498RUS7207233M<<<<<<<4151218910003<50'];
    const front = side({ mrz: mrzReading(russian), print: [] });
    expect(check.run(evidence({ front })).reasons).toEqual(['document.expiry_unclear']);
  });

  it('leaves two contradicting dates to a human when one has passed', () => {
    const front = side({ mrz: mrzReading(PASSPORT_MRZ), print: reprinted('15 APR 2032', '20 MAY 2019') });
    expect(check.run(evidence({ front }))).toMatchObject({
      status: 'inconclusive',
      reasons: ['document.expiry_unclear'],
      comparisons: [
        { left: { value: '2032-04-15' }, agrees: true },
        { left: { value: '2019-05-20' }, agrees: false },
      ],
    });
  });
});
