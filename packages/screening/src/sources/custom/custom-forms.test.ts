import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readInMemory, recognised } from '../read-in-memory.fixture.ts';
import { ReadingLog } from '../reading-log.ts';
import { customCsv } from './custom-csv.ts';
import { customKind } from './custom-kind.ts';

async function only(text: string, name = 'house.csv') {
  const { entities } = await readInMemory({ [name]: text });
  return entities[0];
}

const EXPECTED = {
  names: [{ full: 'Testina Erfunden' }],
  births: [{ from: '1961-03-14', precision: 'day' }],
  nationalities: ['LT'],
};

describe('tables as people keep them', () => {
  it.each([
    ['told to a spreadsheet', 'sep=;\r\nName;Born;Nationality\r\nTestina Erfunden;14.03.1961;LT\r\n'],
    ['below a title', 'House list;;\nOf 2026-02-01;;\nName;Born;Nationality\nTestina Erfunden;1961/03/14;Litauen\n'],
    [
      'with remarks in the titles',
      'Name (full),Date of birth (dd/mm/yyyy),Nationality 1\nTestina Erfunden,14/03/1961,LT\n',
    ],
  ])('are read %s', async (_, csv) => expect(await only(csv)).toMatchObject(EXPECTED));

  it('take columns with numbers together, but for names, which may be parts', async () => {
    expect(
      await only('name,alias 1,alias 2,nationality 1,nationality 2\nTestina Erfunden,T. E.,Kurmis,LT,PL\n'),
    ).toMatchObject({
      names: [{ full: 'Testina Erfunden' }, { full: 'Kurmis' }, { full: 'T. E.' }],
      nationalities: ['LT', 'PL'],
    });
    expect(() => recognised({ 'x.csv': 'Name 1,Name 6,DOB\nTestina,Erfunden,1961\n' })).toThrow();
  });

  it('may say that nothing is known, which is neither a date nor a fault, but a name', async () => {
    const { entities, log } = await readInMemory({
      'house.csv': 'given,family,dob,nationality\nTestina,Null,unknown,n/a\nVaidotas,Erfunden,-,LT\n',
    });
    expect(entities).toMatchObject([{ names: [{ full: 'Testina Null' }], births: [], nationalities: [] }, {}]);
    expect(log.fields.get('birth date')).toBeUndefined();
  });

  it.each([
    ['house.csv', 'id,name,Geb.-Dat.,dob,\n1,Testina Erfunden,1961,1961,x\n'],
    ['house.json', '[{"id":"1","name":"Testina Erfunden","dob":"1961","Geb.-Dat.":"1961"}]'],
  ])('may have columns that mean nothing to us, which are told: %s', async (name, text) => {
    expect([...(await readInMemory({ [name]: text })).log.leftAlone]).toEqual(['Geb.-Dat.']);
  });

  it.each([
    ['without a name', Buffer.from('Title,dob\nx,1961\n'), 'no column is called name: the first lines need a header'],
    ['in another encoding', Buffer.from('name,dob\nErfünden,1961\n', 'latin1'), 'save it as UTF-8'],
  ])('%s say what to do', async (_, bytes, words) => {
    const main = { name: 'house.csv', bytes: () => Readable.from([bytes]) };
    const reading = customCsv.read({ listId: 'custom-house', main, parts: new Map() }, new ReadingLog());
    await expect(reading[Symbol.asyncIterator]().next()).rejects.toThrow(words);
  });
});

describe('what an entry is', () => {
  it.each([
    ['Individual', 'person'],
    ['P', 'person'],
    ['natürliche Person', 'person'],
    ['partnership', 'organisation'],
    ['Verein', 'organisation'],
    ['association', 'organisation'],
    ['société', 'organisation'],
    ['sociedad', 'organisation'],
    ['persona jurídica', 'organisation'],
    ['agency', 'organisation'],
    ['bank', 'organisation'],
    ['plane', 'aircraft'],
    ['Schiff', 'vessel'],
    ['V', 'vessel'],
    ['lorem', null],
  ])('%s: %s', (word, kind) => expect(customKind(word)).toBe(kind));

  it('is left open where no word tells, and the entry stays', async () => {
    expect(await only('name,type,dob\nErfunden & Kin,clan,\n')).toMatchObject({ kind: 'other' });
  });
});

describe('JSON as programs write it', () => {
  const entry = '{"Vorname":"Testina","Nachname":"Erfunden","Geburtsdatum":"14.03.1961","Staatsangehörigkeit":"LT"}';
  it.each([
    ['a line each', 'house.jsonl', `${entry}\n${entry.replace('Testina', 'Vaida')}\n`],
    ['an array', 'house.json', `[\n  ${entry}\n]\n`],
    ['entries under a key', 'house.json', `{"version": "2", "data": [${entry}]}`],
  ])('is read as %s', async (_, name, text) => {
    expect(await only(text, name)).toMatchObject({ id: expect.stringMatching(/^custom-house:/), ...EXPECTED });
  });

  it('may nest what belongs together', async () => {
    const nested = {
      names: [
        { full: 'Testina Erfunden', quality: 'strong' },
        { full: 'Kurmis', quality: 'weak' },
      ],
      kind: 'person',
      births: [{ from: '1961-01-01', to: '1961-12-31', precision: 'year', circa: true }],
      nationalities: [{ code: 'LT' }],
      documents: [{ type: 'Passport', number: 'ZZ1000001', country: 'LT' }],
      addresses: [{ street: 'Niekur g. 1', city: 'Vilnius', postcode: '01234', country: 'LT' }],
      offices: [{ position: 'Mayor of Nikdov', from: '2001', to: '2005' }],
    };
    expect(await only(JSON.stringify([nested]), 'house.json')).toMatchObject({
      names: [{ full: 'Testina Erfunden' }, { full: 'Kurmis', quality: 'weak' }],
      births: [{ from: '1961-01-01', to: '1961-12-31', precision: 'year', circa: true }],
      nationalities: ['LT'],
      documents: [{ type: 'passport', number: 'ZZ1000001', country: 'LT' }],
      addresses: [{ text: 'Niekur g. 1, 01234, Vilnius, LT', city: 'Vilnius', country: 'LT' }],
      topics: ['pep'],
      offices: [{ position: 'Mayor of Nikdov', tier: 3, from: '2001-01-01', to: '2005-01-01' }],
    });
  });

  it.each([
    '{"name": "a-package", "version": "1.0.0", "type": "module"}',
    '{\n  "name": "a-package",\n  "type": "module"\n}',
    '[{"id": 1, "name": "Blue chair"}]',
  ])('is no list: %j', (text) => expect(() => recognised({ 'some.json': text })).toThrow());
});
