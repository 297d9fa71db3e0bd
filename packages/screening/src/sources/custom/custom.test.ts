import { describe, expect, it } from 'vitest';
import { readInMemory, recognised } from '../read-in-memory.fixture.ts';
import { customListId } from './custom-list-id.ts';

async function only(csv: string) {
  const { entities } = await readInMemory({ 'House list.csv': csv });
  return entities[0];
}

describe('custom lists', () => {
  it.each([
    ['English', 'ID,Full Name,Date of Birth,Nationality,Passport No\n1,Testina Erfunden,1961-03-14,Lithuania,ZZ1\n'],
    [
      'German',
      'Nummer;Vorname;Nachname;Geburtsdatum;Staatsangehörigkeit;Reisepass\n1;Testina;Erfunden;14.03.1961;Litauen;ZZ1\n',
    ],
    ['French', 'Numéro;Prénom;Nom;Date de naissance;Nationalité;Passeport\n1;Testina;Erfunden;14/03/1961;LT;ZZ1\n'],
    [
      'Spanish',
      'Número\tNombre\tApellidos\tFecha de nacimiento\tNacionalidad\tPasaporte\n1\tTestina\tErfunden\t14/03/1961\tLTU\tZZ1\n',
    ],
    ['Lithuanian', 'Numeris,Vardas,Pavardė,Gimimo data,Pilietybė,Paso numeris\n1,Testina,Erfunden,1961-03-14,LT,ZZ1\n'],
    ['Russian', 'Номер;ФИО;Дата рождения;Гражданство;Паспорт\n1;Testina Erfunden;14.03.1961;LT;ZZ1\n'],
  ])('are read with titles in %s', async (_, csv) => {
    expect(await only(csv)).toMatchObject({
      id: 'custom-house-list:1',
      kind: 'person',
      names: [{ full: 'Testina Erfunden' }],
      births: [{ from: '1961-03-14', precision: 'day' }],
      nationalities: ['LT'],
      documents: [{ type: 'passport', number: 'ZZ1' }],
      topics: ['custom'],
    });
  });

  it('tell kinds, topics, offices and several values in a cell', async () => {
    const csv =
      'name,type,category,position,tier,aka,nicknames,dob,colour\n"ERFUNDEN, Testina",Individual,PEP,Mayor of Nikdov|Senator,,T. Erfunden; Tina,Kurmis,circa 1961,red\n';
    expect(await only(csv)).toMatchObject({
      names: [
        { full: 'Testina ERFUNDEN', given: 'Testina', family: 'ERFUNDEN' },
        { full: 'Kurmis', quality: 'weak' },
        { full: 'T. Erfunden' },
        { full: 'Tina' },
      ],
      births: [{ circa: true }],
      topics: ['pep'],
      offices: [
        { position: 'Mayor of Nikdov', tier: 3 },
        { position: 'Senator', tier: 1 },
      ],
    });
    expect((await only('name,type,imo\nNOWHERE STAR,Ship,9999991\n'))?.kind).toBe('vessel');
    expect((await only('name,type,id\nNirgendwo GmbH,Firma,7\n'))?.kind).toBe('organisation');
  });

  it('have a key of their own where none is told, the same each time', async () => {
    const csv = 'name,dob\nTestina Erfunden,1961-03-14\n';
    expect((await only(csv))?.sourceId).toBe((await only(csv))?.sourceId);
    expect((await only(csv.replace('1961', '1962')))?.sourceId).not.toBe((await only(csv))?.sourceId);
  });

  it('are not seen in every table that has names', () => {
    expect(() => recognised({ 'customers.csv': 'Name,City,Postal code\nTestina Erfunden,Vilnius,01\n' })).toThrow();
    expect(() => recognised({ 'pairs.json': '[{"left": "a", "right": "b"}]' })).toThrow();
  });

  it('never bear the name of a publisher’s list', () => {
    expect(['ofac-sdn', 'Ofac SDN.csv', 'custom-house', 'Žemės sąrašas.csv', '???'].map(customListId)).toEqual([
      'custom-ofac-sdn',
      'custom-ofac-sdn',
      'custom-house',
      'custom-zemes-sarasas',
      'custom',
    ]);
  });
});
