import { CAST, type CastName } from '../heads/index.ts';
import type { Person } from '../people/index.ts';

type Biography = Omit<Person, 'face'>;

const BIOGRAPHIES: Readonly<Record<CastName, Biography>> = {
  anna: {
    surname: 'Eriksson',
    givenNames: 'Anna Maria',
    sex: 'F',
    dateOfBirth: '1988-08-12',
    placeOfBirth: 'Zenith',
    personalNumber: '48808120017',
    address: '12 Harbour Street, Zenith',
  },
  karl: {
    surname: 'Größmann',
    givenNames: 'Karl Jörg',
    sex: 'M',
    dateOfBirth: '1954-02-27',
    placeOfBirth: 'Süderau',
    personalNumber: '35402270024',
    address: '4 Mill Lane, Süderau',
  },
  mira: {
    surname: 'Škvařilová',
    givenNames: 'Mira',
    sex: 'F',
    dateOfBirth: '1995-11-03',
    placeOfBirth: 'Říčany',
    personalNumber: '49511030031',
    address: '71 Park Road, Říčany',
  },
  noor: {
    surname: 'Özdemiroğlu',
    givenNames: 'Noor',
    sex: 'F',
    dateOfBirth: '1958-05-19',
    placeOfBirth: 'Çeşme',
    personalNumber: '45805190048',
    address: '9 Ring Road, Zenith',
  },
  elif: {
    surname: 'Yıldız',
    givenNames: 'Elif Gülşen',
    sex: 'F',
    dateOfBirth: '1999-01-30',
    placeOfBirth: 'İnebolu',
    personalNumber: '49901300055',
    address: '33 Harbour Street, Zenith',
  },
  jonas: {
    surname: 'Žukauskas',
    givenNames: 'Jonas Ąžuolas',
    sex: 'M',
    dateOfBirth: '1981-07-08',
    placeOfBirth: 'Šėta',
    personalNumber: '38107080062',
    address: '2 Mill Lane, Šėta',
  },
  zofia: {
    surname: 'Źródłowska',
    givenNames: 'Zofia Łucja',
    sex: 'F',
    dateOfBirth: '1952-12-24',
    placeOfBirth: 'Żabno',
    personalNumber: '45212240079',
    address: '58 Ring Road, Zenith',
  },
  tomas: {
    surname: 'Sæmundsson',
    givenNames: 'Tomas Þórður',
    sex: 'M',
    dateOfBirth: '1972-04-16',
    placeOfBirth: 'Ærø',
    personalNumber: '37204160086',
    address: '17 Park Road, Ålvik',
  },
  amara: {
    surname: "N'Dour-Lefèvre",
    givenNames: 'Amara Inès',
    sex: 'F',
    dateOfBirth: '1998-09-05',
    placeOfBirth: 'Saint-Rémy',
    personalNumber: '49809050093',
    address: '26 Harbour Street, Zenith',
  },
};

/** The person behind a name of the cast. */
export function castPerson(name: CastName): Person {
  return { ...BIOGRAPHIES[name], face: CAST[name] };
}
