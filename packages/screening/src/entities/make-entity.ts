import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { listedCountries } from './list-countries.ts';
import type {
  ListEntity,
  ListedAddress,
  ListedBirth,
  ListedDocument,
  ListedName,
  ListedOffice,
} from './list-entity.ts';
import { listText } from './list-text.ts';

type DraftName = Pick<ListedName, 'full'> & Partial<ListedName>;

/** What a reader found of an entry, in the list's own words; everything that is missing is as good as empty. */
export interface EntityDraft extends Partial<Omit<ListEntity, 'id' | 'hash' | 'names' | 'births'>> {
  readonly listId: string;
  readonly sourceId: string;
  readonly kind: ListEntity['kind'];
  /** The primary name first. */
  readonly names: readonly DraftName[];
  readonly births?: readonly (ListedBirth | null)[];
}

/**
 * The normalised entity of an entry: texts cleaned, countries as codes, each list without repetitions and in one order, so that
 * a file whose rows merely moved gives the same hash. Null when no name is left.
 */
export function makeEntity(draft: EntityDraft): ListEntity | null {
  const [primary, ...others] = cleanNames(draft.names);
  const sourceId = listText(draft.sourceId);
  if (primary === undefined || sourceId === '') return null;
  const content: Omit<ListEntity, 'hash'> = {
    id: `${draft.listId}:${sourceId}`,
    listId: draft.listId,
    sourceId,
    kind: draft.kind,
    names: [primary, ...inOneOrder(others)],
    births: inOneOrder((draft.births ?? []).filter((birth) => birth !== null)),
    birthPlaces: texts(draft.birthPlaces),
    deceased: draft.deceased ?? false,
    sex: draft.sex ?? null,
    nationalities: countries(draft.nationalities),
    countries: countries(draft.countries),
    documents: inOneOrder((draft.documents ?? []).map(cleanDocument).filter(({ number }) => number !== '')),
    addresses: inOneOrder((draft.addresses ?? []).map(cleanAddress).filter(({ text }) => text !== '')),
    programmes: texts(draft.programmes),
    topics: inOneOrder(draft.topics ?? []),
    offices: inOneOrder((draft.offices ?? []).map(cleanOffice).filter(({ position }) => position !== '')),
    ...present('listedOn', draft.listedOn),
    ...present('delistedOn', draft.delistedOn),
    ...present('remarks', listText(draft.remarks)),
    ...present('sourceUrl', listText(draft.sourceUrl)),
  };
  return { ...content, hash: entityHash(content) };
}

/** SHA-256 of the canonical JSON of an entity, whatever hash it bears. */
export function entityHash(entity: Omit<ListEntity, 'hash'> & { readonly hash?: string }): string {
  return createHash('sha256')
    .update(canonicalJson({ ...entity, hash: undefined }))
    .digest('hex');
}

function cleanNames(names: readonly DraftName[]): readonly ListedName[] {
  const byText = new Map<string, ListedName>();
  for (const [index, name] of names.entries()) {
    const full = listText(name.full);
    const known = byText.get(full);
    if (!/[\p{L}\p{N}]/u.test(full)) continue;
    if (known === undefined) byText.set(full, cleanName(name, full, index === 0 ? 'primary' : 'alias'));
    // The same words given as a weak and as a strong alias are strong.
    else if (name.quality !== 'weak' && known.quality === 'weak') byText.set(full, { ...known, quality: 'strong' });
  }
  return [...byText.values()];
}

function cleanName(name: DraftName, full: string, type: ListedName['type']): ListedName {
  const given = listText(name.given);
  const family = listText(name.family);
  return {
    full,
    ...present('given', given),
    ...present('family', family),
    type: name.type ?? type,
    quality: name.quality ?? 'strong',
  };
}

function cleanDocument({ type, number, country }: ListedDocument): ListedDocument {
  return { type: listText(type), number: listText(number), ...present('country', listedCountries(country ?? '')[0]) };
}

function cleanOffice(office: ListedOffice): ListedOffice {
  return { ...office, position: listText(office.position) };
}

function cleanAddress({ text, city, postcode, country }: ListedAddress): ListedAddress {
  return {
    text: listText(text),
    ...present('city', listText(city)),
    ...present('postcode', listText(postcode)),
    ...present('country', listedCountries(country ?? '')[0]),
  };
}

function texts(values: readonly string[] | undefined): readonly string[] {
  return inOneOrder((values ?? []).map(listText).filter(Boolean));
}

function countries(values: readonly string[] | undefined): readonly string[] {
  return inOneOrder((values ?? []).flatMap(listedCountries));
}

/** Without repetitions, ordered by content. */
function inOneOrder<T>(values: readonly T[]): readonly T[] {
  if (values.length < 2) return values;
  const byContent = new Map(values.map((value): [string, T] => [keyOf(value), value]));
  return [...byContent].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function keyOf(value: unknown): string {
  return typeof value === 'string' ? value : canonicalJson(value);
}

function present<K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { readonly [key in K]?: string });
}
