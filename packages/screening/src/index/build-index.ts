import { type NameKind, prepareName } from '@bonafide/names';
import type { EntityKind, ListEntity } from '../entities/list-entity.ts';
import { plainNumber } from '../entities/plain-number.ts';
import { EntityRecordsBuilder } from './entity-records.ts';
import { GrowingNumbers } from './growing.ts';
import { HashListsBuilder } from './hash-lists.ts';
import { documentKey, sourceKey } from './identifiers.ts';
import { NameTableBuilder } from './name-table.ts';
import type { ScreeningSnapshot } from './snapshot.ts';

/** What is known to be neither is looked for as both. */
const NAME_KINDS: Readonly<Record<EntityKind, readonly NameKind[]>> = {
  person: ['person'],
  organisation: ['organisation'],
  vessel: ['organisation'],
  aircraft: ['organisation'],
  other: ['person', 'organisation'],
};

/** Takes entities one by one; `build` ends it. */
export class SnapshotBuilder {
  readonly #entities = new EntityRecordsBuilder();
  readonly #entityNames = new GrowingNumbers();
  readonly #nameEntities = new GrowingNumbers();
  readonly #tables = { person: new NameTableBuilder(), organisation: new NameTableBuilder() };
  readonly #documents = new HashListsBuilder();
  readonly #sources = new HashListsBuilder();

  constructor() {
    this.#entityNames.push(0);
  }

  add(entity: ListEntity): void {
    const entityRef = this.#entities.add(entity);
    for (const { full } of entity.names) {
      for (const kind of NAME_KINDS[entity.kind])
        this.#tables[kind].add(prepareName(full, kind), this.#nameEntities.length);
      this.#nameEntities.push(entityRef);
    }
    this.#entityNames.push(this.#nameEntities.length);
    for (const { number } of entity.documents) {
      const plain = plainNumber(number);
      if (plain !== null) this.#documents.add(documentKey(plain), entityRef);
    }
    this.#sources.add(sourceKey(entity.sourceId), entityRef);
  }

  /** `breathe` is called often, so that whoever is to leave the processor to others can wait in it. */
  build(breathe: () => void = () => undefined): ScreeningSnapshot {
    return {
      entities: this.#entities.build(),
      entityNames: this.#entityNames.taken(),
      nameEntities: this.#nameEntities.taken(),
      people: this.#tables.person.build(breathe),
      organisations: this.#tables.organisation.build(breathe),
      documents: this.#documents.build(),
      sources: this.#sources.build(),
    };
  }
}

export function buildIndex(entities: Iterable<ListEntity>): ScreeningSnapshot {
  const builder = new SnapshotBuilder();
  for (const entity of entities) builder.add(entity);
  return builder.build();
}
