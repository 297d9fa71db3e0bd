import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ListEntity } from '../entities/list-entity.ts';
import { memoryFile } from '../sources/invented/invented-lists.fixture.ts';
import { readList } from '../sources/lists-folder.ts';
import { ReadingLog } from '../sources/reading-log.ts';
import { listSource } from '../sources/registry.ts';
import type { ListFormat } from '../sources/source.ts';
import { readInThread } from './read-in-thread.ts';

const customCsv = (): ListFormat => {
  const format = listSource('custom')?.formats.find(({ id }) => id === 'custom-csv');
  if (!format) throw new Error('there is no reader of custom lists');
  return format;
};

function csv(people: number): string {
  const rows = Array.from(
    { length: people },
    (_, at) =>
      `H-${at},Testina Erfunden ${at},T. Erfunden ${at};Tina Erfunden ${at},19${10 + (at % 80)}-01-02,LT,AB${1_000_000 + at}`,
  );
  return ['id,name,aliases,birth,nationality,passport', ...rows, ''].join('\n');
}

async function read(format: ListFormat, text: string) {
  const log = new ReadingLog();
  const hashes: string[] = [];
  const main = { ...memoryFile('list.csv', text), bytes: wholeOf(text) };
  const input = { listId: 'custom-house', main, parts: new Map() };
  for await (const { hash } of readList({ format, input }, log) as AsyncIterable<ListEntity>) hashes.push(hash);
  return { hashes, log };
}

/** As a request's body comes: at once. */
function wholeOf(text: string) {
  return async function* bytes() {
    yield Buffer.from(text);
  };
}

describe('a list that is read in a thread', () => {
  it('has the entries and the notes that it has when read in place', async () => {
    const text = `${csv(1_000)}H-x,,,not a date,LT,\nH-y,Named Somebody,,not a date,LT,\n`;
    const [aside, inPlace] = [await read(readInThread(customCsv()), text), await read(customCsv(), text)];
    expect(aside.hashes).toEqual(inPlace.hashes);
    expect({ ...aside.log }).toEqual({ ...inPlace.log });
    expect([aside.log.records, aside.log.skipped]).toEqual([1_002, 1]);
  });

  it('is refused with the same reason', async () => {
    const cut = `${csv(500)}H-z,"Testina`;
    await expect(read(readInThread(customCsv()), cut)).rejects.toMatchObject({ code: 'csv.truncated' });
    await expect(read(readInThread(customCsv()), '')).rejects.toMatchObject({ code: 'file.empty' });
  });

  it('leaves the event loop to others: ten megabytes hold it up for a fraction of what they do when read in place', async () => {
    const text = csv(110_000);
    expect(text.length).toBeGreaterThan(10_000_000);
    const aside = await longestDelay(() => read(readInThread(customCsv()), text));
    const inPlace = await longestDelay(() => read(customCsv(), text));
    expect(aside).toBeLessThan(inPlace / 5);
  }, 60_000);
});

/** Milliseconds for which nothing else got its turn while `work` ran. */
async function longestDelay(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await sleep(50);
  delay.enable();
  await sleep(5);
  await work();
  await sleep(5);
  delay.disable();
  return delay.max / 1e6;
}
