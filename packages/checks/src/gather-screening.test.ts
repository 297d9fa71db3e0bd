import type { Attribute, AttributeName, Attributes } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { evidence, mrzReading, PASSPORT_MRZ, side } from './evidence.fixture.ts';
import { gatherDocument } from './gather-document.ts';
import { gatherScreening, screenedHolder } from './gather-screening.ts';
import { screened } from './screening.fixture.ts';

const attribute = (name: AttributeName, value: string, more: Partial<Attribute> = {}): Attribute => ({
  name,
  value,
  source: 'visual',
  native: null,
  confidence: 0.9,
  readings: [],
  conflict: false,
  ...more,
});
const holder = (attributes: Attributes, issuingState: string | null = null) =>
  screenedHolder({ issuingState, attributes });
const read = (source: 'mrz' | 'visual', value: string) => ({
  source,
  value,
  raw: value,
  region: null,
  confidence: 0.9,
});

describe('screenedHolder', () => {
  it('takes name, birth, sex and number from a passport', () => {
    const document = gatherDocument({ front: side({ mrz: mrzReading(PASSPORT_MRZ) }), back: null }, new Date());
    expect(screenedHolder(document)).toMatchObject({
      kind: 'person',
      names: ['ANNA MARIA ERIKSSON'],
      birth: '1974-08-12',
      sex: 'F',
      documents: [{ number: 'L898902C3' }],
    });
  });

  it('knows every spelling that the document bears, each once', () => {
    const surname = attribute('surname', 'MUELLER', {
      native: 'Müller',
      readings: [read('visual', 'Müller'), read('mrz', 'MUELLER')],
    });
    const givenNames = attribute('givenNames', 'JOERG', { readings: [read('visual', 'Jörg'), read('mrz', 'JOERG')] });
    expect(holder({ surname, givenNames })?.names).toEqual(['JOERG MUELLER', 'JOERG Müller', 'Jörg Müller']);
  });

  it('finds one name where there is no other', () => {
    expect(holder({ surname: attribute('surname', 'SUKARNO') })?.names).toEqual(['SUKARNO']);
    expect(holder({ documentNumber: attribute('documentNumber', '1') })).toBeNull();
  });

  it('leaves out what the document contradicts itself in', () => {
    const conflict = { conflict: true };
    const subject = holder({
      surname: attribute('surname', 'A', conflict),
      dateOfBirth: attribute('dateOfBirth', '1974-08-12', conflict),
      nationality: attribute('nationality', 'LTU', conflict),
      sex: attribute('sex', 'F', conflict),
    });
    expect(subject).toEqual({ kind: 'person', names: ['A'] });
  });

  it('speaks of countries as lists do, and of births as far as they are known', () => {
    const attributes = {
      surname: attribute('surname', 'A'),
      nationality: attribute('nationality', 'LTU'),
      documentNumber: attribute('documentNumber', '0001'),
      dateOfBirth: attribute('dateOfBirth', '1974-08-XX'),
    };
    expect(holder(attributes, 'D')).toMatchObject({
      nationalities: ['LT'],
      documents: [{ number: '0001', country: 'DE' }],
      birth: '1974-08',
    });
    expect(holder({ ...attributes, nationality: attribute('nationality', 'UTO') }, 'UTO')).not.toHaveProperty(
      'nationalities',
    );
  });
});

describe('gatherScreening', () => {
  const { document } = evidence({});

  it('asks nobody where nobody is to be screened', async () => {
    expect(await gatherScreening(undefined, document)).toBeNull();
  });

  it('asks about the holder', async () => {
    expect(await gatherScreening(async (subject) => ({ ...screened(), subject }), document)).toMatchObject({
      subject: { names: ['ANNA MARIA ERIKSSON'] },
    });
  });

  it('takes whatever breaks for a fault of ours', async () => {
    expect(await gatherScreening(() => Promise.reject(new Error('thread ended')), document)).toEqual({
      outcome: 'not_screened',
      fault: 'unavailable',
    });
  });

  it('says when there is no name to look for', async () => {
    const nobody = { issuingState: null, attributes: {} };
    expect(await gatherScreening(async () => screened(), nobody)).toEqual({
      outcome: 'not_screened',
      fault: 'no_name',
    });
  });
});
