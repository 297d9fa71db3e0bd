import type { PreparedName } from '@bonafide/names';
import type { ListEntity, ListedName } from '../entities/list-entity.ts';
import type { CandidateSource, FoundName, NamesSought } from '../hits/candidate-source.ts';
import { bestNames } from './best-names.ts';
import { buildIndex } from './build-index.ts';
import { ScreeningIndex } from './screening-index.ts';
import type { Withdrawn } from './withdrawn.ts';

/** What has changed on the lists since a snapshot of them. */
export interface ListChanges {
  /** Entries that came, or read otherwise now: each takes the place of the one of its id. */
  readonly entities: readonly ListEntity[];
  /** Ids (`ListEntity.id`) of entries that went. */
  readonly removedIds: readonly string[];
}

/**
 * A snapshot and what has changed since, searched as one: the changes have a small index of their own, and what they replace or remove
 * is passed over in the large one, which stays as it is. For a few thousand changes; what is to be kept is built anew.
 */
export class ChangedIndex implements CandidateSource {
  readonly #before: ScreeningIndex;
  readonly #withdrawn: Withdrawn;
  readonly #changes: ScreeningIndex;
  /** Numbers of the changes come behind those of the snapshot. */
  readonly #from: { readonly entities: number; readonly names: number };

  constructor(before: ScreeningIndex, { entities, removedIds }: ListChanges) {
    this.#before = before;
    this.#withdrawn = before.withdrawn([...removedIds, ...entities.map(({ id }) => id)]);
    this.#changes = new ScreeningIndex(buildIndex(entities));
    this.#from = before.counts;
  }

  searchNames(name: PreparedName, sought: NamesSought): readonly FoundName[] {
    const { entities, names } = this.#from;
    const changed = this.#changes.searchNames(name, sought).map(({ entityRef, nameRef, score }) => ({
      entityRef: entityRef + entities,
      nameRef: nameRef + names,
      score,
    }));
    return bestNames([...this.#before.searchNames(name, sought, this.#withdrawn), ...changed], sought.limit);
  }

  searchIdentifiers(number: string): readonly number[] {
    const before = this.#before.searchIdentifiers(number).filter((ref) => !this.#withdrawn.entities.has(ref));
    return [...before, ...this.#changes.searchIdentifiers(number).map((ref) => ref + this.#from.entities)];
  }

  entity(entityRef: number): ListEntity {
    const { entities } = this.#from;
    return entityRef < entities ? this.#before.entity(entityRef) : this.#changes.entity(entityRef - entities);
  }

  listedName(nameRef: number): ListedName {
    const { names } = this.#from;
    return nameRef < names ? this.#before.listedName(nameRef) : this.#changes.listedName(nameRef - names);
  }
}
