import type { PreparedName } from '@bonafide/names';
import type { ListEntity, ListedName } from '../entities/list-entity.ts';
import { plainNumber } from '../entities/plain-number.ts';
import type { CandidateSource, FoundName, NamesSought } from '../hits/candidate-source.ts';
import { bestNames } from './best-names.ts';
import { readEntity } from './entity-records.ts';
import { listUnder } from './hash-lists.ts';
import { documentKey, sourceKey } from './identifiers.ts';
import { NameSearch } from './search-names.ts';
import { countsOf, type ScreeningSnapshot } from './snapshot.ts';
import { NOTHING_WITHDRAWN, type Withdrawn } from './withdrawn.ts';

/** How many words a search remembers, unless told otherwise: the same given names come again and again. */
const REMEMBERED_WORDS = 5_000;

/** Entities that stay read: while hits are made of them, and until others come. */
const MOST_READ = 500;

/** Searches a snapshot. Cheap to make, not to be shared between threads: each makes its own of the same snapshot. */
export class ScreeningIndex implements CandidateSource {
  readonly #snapshot: ScreeningSnapshot;
  readonly #searches: Readonly<Record<PreparedName['kind'], NameSearch>>;

  readonly #read = new Map<number, ListEntity>();

  constructor(snapshot: ScreeningSnapshot, { rememberedWords = REMEMBERED_WORDS } = {}) {
    this.#snapshot = snapshot;
    this.#searches = {
      person: new NameSearch(snapshot.people, 'person', rememberedWords),
      organisation: new NameSearch(snapshot.organisations, 'organisation', rememberedWords),
    };
  }

  /**
   * The listed names that fit best, best first: of people for a person's name, of organisations, vessels and aircraft for others.
   * All names of an entity that reach the minimum are told, so that a weak alias does not hide a strong name. What is `withdrawn` is
   * passed over as if it were not there.
   */
  searchNames(
    query: PreparedName,
    sought: NamesSought,
    { names }: Withdrawn = NOTHING_WITHDRAWN,
  ): readonly FoundName[] {
    const found = this.#searches[query.kind]
      .find(query, sought, names)
      .map(({ nameRef, score }) => ({ entityRef: this.#snapshot.nameEntities[nameRef] ?? 0, nameRef, score }));
    return bestNames(found, sought.limit);
  }

  /** Entities with a document of this number, however it is written: `AB 12-34`, `ab1234`; ships with or without `IMO`. */
  searchIdentifiers(number: string): readonly number[] {
    const plain = plainNumber(number);
    if (plain === null) return [];
    const { documents } = this.#snapshot;
    return [...new Set(listUnder(documents, documentKey(plain)))].filter((entityRef) =>
      this.entity(entityRef).documents.some((document) => plainNumber(document.number) === plain),
    );
  }

  /** What to pass over when these entries (by `ListEntity.id`) hold no longer; ids that are not here count for nothing. */
  withdrawn(ids: Iterable<string>): Withdrawn {
    const { entityNames } = this.#snapshot;
    const withdrawn = { entities: new Set<number>(), names: new Set<number>() };
    for (const id of ids) {
      const sourceId = id.slice(id.indexOf(':') + 1);
      for (const entityRef of listUnder(this.#snapshot.sources, sourceKey(sourceId))) {
        if (this.entity(entityRef).id !== id) continue;
        withdrawn.entities.add(entityRef);
        const end = entityNames[entityRef + 1] ?? 0;
        for (let nameRef = entityNames[entityRef] ?? 0; nameRef < end; nameRef += 1) withdrawn.names.add(nameRef);
      }
    }
    return withdrawn;
  }

  /** Entities by their own number on a list (OFAC's uid, `QDi.001`). */
  searchSourceIds(sourceId: string): readonly number[] {
    const found = listUnder(this.#snapshot.sources, sourceKey(sourceId));
    return [...found].filter((entityRef) => this.entity(entityRef).sourceId === sourceId);
  }

  entity(entityRef: number): ListEntity {
    const known = this.#read.get(entityRef);
    if (known !== undefined) return known;
    const entity = readEntity(this.#snapshot.entities, entityRef);
    if (this.#read.size >= MOST_READ) this.#read.clear();
    this.#read.set(entityRef, entity);
    return entity;
  }

  get counts(): { readonly entities: number; readonly names: number } {
    return countsOf(this.#snapshot);
  }

  /** The name as it stands on the list. */
  listedName(nameRef: number): ListedName {
    const entityRef = this.#snapshot.nameEntities[nameRef] ?? -1;
    const name = this.entity(entityRef).names[nameRef - (this.#snapshot.entityNames[entityRef] ?? 0)];
    if (name === undefined) throw new RangeError(`no name ${nameRef}`);
    return name;
  }
}
