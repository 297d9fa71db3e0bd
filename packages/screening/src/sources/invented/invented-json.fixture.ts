import { fullName, type InventedPerson, isoBirth } from './invented-people.fixture.ts';

type People = readonly InventedPerson[];

export function cslJsonFile(people: People): string {
  const results = people.map((person) => ({
    id: String(person.number),
    source: 'Testland Evaders (TE) - Treasury Department',
    type: 'Individual',
    name: fullName(person),
    alt_names: [person.alias],
    addresses: [{ address: person.street, city: person.city, postal_code: null, country: person.country }],
    ids: [{ type: 'Passport', number: person.passport, country: person.country }],
    dates_of_birth: [isoBirth(person)],
    nationalities: [person.country],
    programs: ['TST'],
  }));
  return JSON.stringify({ total: people.length, sources: [{ source: 'TE' }], results }, null, 1);
}

export function ftmFile(people: People): string {
  const lines = people.map((person) =>
    JSON.stringify({
      id: `NK-${person.number}`,
      caption: fullName(person),
      schema: 'Person',
      properties: {
        name: [fullName(person), person.otherScript],
        alias: [person.alias],
        weakAlias: [person.weakAlias],
        birthDate: [isoBirth(person)],
        nationality: [person.country.toLowerCase()],
        passportNumber: [person.passport],
        gender: ['female'],
        topics: ['sanction'],
        position: ['Minister of Inventions'],
      },
      datasets: ['testland'],
      target: true,
      last_seen: '2026-02-13T10:00:00',
    }),
  );
  return `${lines.join('\n')}\n`;
}

export function pepJsonFile(people: People): string {
  const literal = (value: string) => ({ type: 'literal', value });
  const uri = (value: string) => ({ type: 'uri', value });
  const bindings = people.map((person) => ({
    person: uri(`http://www.wikidata.org/entity/Q${person.number}`),
    personLabel: literal(fullName(person)),
    altLabels: literal(`${person.alias}|${person.otherScript}`),
    birth: literal(`${isoBirth(person)}T00:00:00Z`),
    citizenship: literal(person.country),
    positionLabel: literal('Minister of Inventions'),
  }));
  const vars = ['person', 'personLabel', 'altLabels', 'birth', 'citizenship', 'positionLabel'];
  return JSON.stringify({ head: { vars }, results: { bindings } }, null, 1);
}

export function customJsonFile(people: People): string {
  const entities = people.map((person) => ({
    id: String(person.number),
    kind: 'person',
    name: fullName(person),
    aliases: [person.alias, person.otherScript],
    weakAliases: [person.weakAlias],
    birth: [isoBirth(person)],
    nationality: [person.country],
    passport: person.passport,
  }));
  return JSON.stringify(
    { list: { id: 'house', title: 'House list', version: '7', date: '2026-02-13' }, entities },
    null,
    1,
  );
}
