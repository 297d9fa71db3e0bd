import { describe, expect, it } from 'vitest';
import { evidence, mrzReading, reprinted, side } from '../evidence.fixture.ts';
import { check } from './check.ts';

describe('document-fields', () => {
  it('passes when everything was read', () => {
    expect(check.run(evidence())).toMatchObject({ status: 'passed', reasons: [] });
  });

  it.each([
    ['ERIKSSON', 'document.surname_unread'],
    ['ANNA MARIA', 'document.name_unread'],
    ['L898902C3', 'document.number_unread'],
    ['12 AUG 1974', 'document.date_of_birth_unread'],
  ])('misses %s', (value, code) => {
    const front = side({ mrz: null, print: reprinted(value, '#') });
    expect(check.run(evidence({ front }))).toMatchObject({ status: 'inconclusive', reasons: [code] });
  });

  it('counts a guess as unread', () => {
    const front = side({ mrz: null, printConfidence: 0.3 });
    expect(check.run(evidence({ front })).reasons).toHaveLength(4);
  });

  it('knows that some people have one name', () => {
    const single = ['P<UTOARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F3204153ZE184226B<<<<<16'];
    expect(check.run(evidence({ front: side({ mrz: mrzReading(single), print: [] }) })).status).toBe('passed');
  });
});
