import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ListEntity } from '@bonafide/screening';
import { answerOrder } from '../../../apps/server/src/screening/shared-index/one-answer.ts';
import { inventedEntities } from '../invented-names.ts';
import { type Query, spoiltQueries } from '../queries.ts';
import { readSdn } from '../sdn.ts';
import type { ManyNamesPlan } from './measure.ts';

/** What a process is asked to write, so that whoever builds has nothing else in its memory. */
export interface ListWanted {
  readonly data: string;
  readonly plan: ManyNamesPlan;
  /** The file: a page of entities as JSON in each line. */
  readonly path: string;
  readonly isHurried: true;
}

export interface ListWritten {
  readonly queries: readonly Query[];
  /** Ids of the listed entities, which come first; the invented ones have none. */
  readonly ids: readonly string[];
}

/** As many as the product reads from its database at a time. */
const PAGE = 100;

function* pagesOf(listed: readonly ListEntity[], { names, seed }: ManyNamesPlan): Iterable<string> {
  const listedNames = listed.reduce((sum, entity) => sum + entity.names.length, 0);
  let page: ListEntity[] = [];
  for (const source of [listed, inventedEntities(listed, Math.max(0, names - listedNames), seed)]) {
    for (const entity of source) {
      if (page.push(entity) < PAGE) continue;
      yield `${JSON.stringify(page)}\n`;
      page = [];
    }
  }
  yield `${JSON.stringify(page)}\n`;
}

await answerOrder(async ({ data, plan, path }: ListWanted): Promise<ListWritten> => {
  const listed = await readSdn(data);
  await pipeline(Readable.from(pagesOf(listed, plan)), createWriteStream(path));
  return { queries: spoiltQueries(listed, plan.each, plan.seed), ids: listed.map(({ id }) => id) };
});
