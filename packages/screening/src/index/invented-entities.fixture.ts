import type { EntityKind, ListEntity, ListedDocument } from '../entities/list-entity.ts';

interface Invented {
  readonly kind?: EntityKind;
  readonly documents?: readonly ListedDocument[];
}

/** An entry about somebody invented. */
export function inventedEntity(
  sourceId: string,
  [primary, ...aliases]: readonly [string, ...string[]],
  { kind = 'person', documents = [] }: Invented = {},
): ListEntity {
  return {
    id: `invented:${sourceId}`,
    listId: 'invented',
    sourceId,
    kind,
    names: [
      { full: primary, type: 'primary', quality: 'strong' },
      ...aliases.map((full) => ({ full, type: 'alias', quality: 'strong' }) as const),
    ],
    births: [],
    birthPlaces: [],
    deceased: false,
    sex: null,
    nationalities: [],
    countries: [],
    documents,
    addresses: [],
    programmes: [],
    topics: ['sanction'],
    offices: [],
    hash: `hash of ${sourceId}`,
  };
}

const GIVEN =
  'Adina Boris Carmela Danilo Eskil Farida Goran Halina Ismet Jovana Karim Ludmila Mirza Nadezhda Orhan'.split(' ');
const MIDDLE = 'Aurel Besnik Cosmin Dragan Emin Faruk Gavril Hristo'.split(' ');
const FAMILY =
  'Abramczyk Bellandur Chukwudar Dzhabrailov Eichenwald Fazlioglu Grigorescu Hovsepyan Iskanderov Jankauskas Khudaynazar Lombardozzi Mirzakhanov Nurmuhamed Ostrowiecki Pashtunyar Rodionchik Szymborski Tashkentov Vasilyuk'.split(
    ' ',
  );

/** Three hundred people; each has a name of three words that nobody else has. */
export function inventedPeople(): readonly ListEntity[] {
  return GIVEN.flatMap((given, row) =>
    FAMILY.map((family, column) =>
      inventedEntity(`${row}-${column}`, [`${given} ${MIDDLE[(row + column) % MIDDLE.length] ?? ''} ${family}`]),
    ),
  );
}
