import { describe, expect, it } from 'vitest';
import { evidence, reprinted, side } from '../evidence.fixture.ts';
import type { ExpectedData } from '../request.ts';
import { check } from './check.ts';

const run = (expected: Partial<ExpectedData>) => check.run(evidence({ expected }));

describe('partner-data', () => {
  it('accepts what the document says, in any spelling and order', () => {
    const outcome = run({
      firstName: 'Anna María',
      lastName: 'Eriksson',
      dateOfBirth: '1974-08-12',
      dateOfExpiry: '2032-04-15',
      documentNumber: 'l898902c3',
      personalNumber: 'ZE184226B',
      sex: 'F',
    });
    expect(outcome.status).toBe('passed');
    expect(outcome.comparisons).toHaveLength(7);
  });

  it('accepts one of several given names and swapped name fields', () => {
    expect(run({ firstName: 'Anna' }).status).toBe('passed');
    expect(run({ firstName: 'Eriksson', lastName: 'Anna Maria' }).status).toBe('passed');
  });

  it.each([
    [{ firstName: 'Petra' }, 'partner_data.name'],
    [{ lastName: 'Johnson' }, 'partner_data.surname'],
    [{ dateOfBirth: '1974-08-13' }, 'partner_data.date_of_birth'],
    [{ dateOfExpiry: '2031-04-15' }, 'partner_data.expiry_date'],
    [{ nationality: 'LT' }, 'partner_data.nationality'],
    [{ documentNumber: 'L898902C4' }, 'partner_data.document_number'],
    [{ personalNumber: '12345678901' }, 'partner_data.personal_code'],
    [{ sex: 'M' }, 'partner_data.sex'],
  ])('tells %j apart', (expected, code) => {
    expect(run(expected)).toMatchObject({ status: 'failed', reasons: [code] });
  });

  it.each([
    [{ lastName: 'Eriksen' }, 'partner_data.surname', 'partner_data.typing_error'],
    [{ lastName: 'Erikson' }, 'partner_data.surname', 'partner_data.romanisation'],
    [{ firstName: 'Annah' }, 'partner_data.name', 'partner_data.romanisation'],
    [{ firstName: 'A.' }, 'partner_data.name', 'partner_data.initial'],
    [{ firstName: 'Anna Masha' }, 'partner_data.name', 'partner_data.nickname'],
  ])('tells %j apart, and what may excuse it', (expected, code, excuse) => {
    expect(run(expected)).toMatchObject({ status: 'failed', reasons: [code, excuse] });
  });

  it('compares the native spelling as well', () => {
    const front = side({ print: reprinted('ERIKSSON', 'ÉRIKSSON') });
    expect(check.run(evidence({ front, expected: { lastName: 'Ériksson' } })).status).toBe('passed');
  });

  it('refers when essential data could not be compared, and ignores the rest', () => {
    const front = side({ mrz: null, print: reprinted('ERIKSSON', '#') });
    expect(check.run(evidence({ front, expected: { lastName: 'Eriksson' } }))).toMatchObject({
      status: 'inconclusive',
      reasons: ['partner_data.unread'],
    });
    expect(check.run(evidence({ expected: { dateOfIssue: '2022-01-01' } })).status).toBe('passed');
  });

  describe('of a document with the whole name in one line', () => {
    const ofLine = (line: string, expected: Partial<ExpectedData>) => {
      const whole = evidence({ expected });
      const { givenNames: _givenNames, surname, ...others } = whole.document.attributes;
      if (!surname) throw new Error('the invented document has a surname');
      const attributes = { ...others, surname: { ...surname, value: line, native: null } };
      return check.run({ ...whole, document: { ...whole.document, attributes } });
    };

    it.each(['AHMAD SUHARTO', 'SUHARTO AHMAD'])('takes %s for the person', (line) => {
      expect(ofLine(line, { firstName: 'Ahmad', lastName: 'Suharto' }).status).toBe('passed');
    });

    it('tells another person by the whole name', () => {
      const outcome = ofLine('PETER WIDODO', { firstName: 'Ahmad', lastName: 'Suharto' });
      expect(outcome).toMatchObject({ status: 'failed', reasons: ['partner_data.full_name'] });
    });

    it('says of a single word that differs that it is the surname, and of a part that the rest was not read', () => {
      const sent = { firstName: 'Ahmad', lastName: 'Suharto' };
      expect(ofLine('WIDODO', sent)).toMatchObject({ status: 'failed', reasons: ['partner_data.surname'] });
      for (const part of ['SUHARTO', 'SUHARTO WIDODO'])
        expect(ofLine(part, sent)).toMatchObject({ status: 'inconclusive', reasons: ['partner_data.unread'] });
    });
  });

  it('has nothing to do when the partner sent nothing', () => {
    expect(run({}).status).toBe('not_applicable');
  });
});
