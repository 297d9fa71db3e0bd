import { EXIT, type Terminal } from './command.ts';
import type { FileFault } from './file-fault.ts';
import { linesOf } from './lines.ts';
import type { LoadedLists } from './screen-lists.ts';
import { missing } from './screen-name.ts';
import type { ScreenRun } from './screen-options.ts';
import { screenSubjects } from './screen-subjects.ts';
import { readSubject, type SubjectFields } from './screened-subject.ts';

interface LinesRun extends ScreenRun {
  readonly input: AsyncIterable<Uint8Array>;
}

/** Answers each line as it comes, in order; empty lines are passed over, senseless ones answered with what is wrong. */
export async function screenLines(lists: LoadedLists, run: LinesRun, { print }: Terminal): Promise<number> {
  for await (const line of linesOf(run.input)) {
    if (line.trim() !== '') print(JSON.stringify(answer(lists, run, line)));
  }
  return EXIT.done;
}

function answer(lists: LoadedLists, { screening, kind }: ScreenRun, line: string) {
  const record = readRecord(line);
  if (record === null) return { error: NO_OBJECT };
  const id = record.id === undefined ? {} : { id: record.id };
  const read = readSubject(record, kind);
  if ('code' in read) return { ...id, error: read };
  const start = performance.now();
  const hits = screenSubjects(lists.index, read.subjects, screening);
  const ms = Math.round((performance.now() - start) * 1000) / 1000;
  const told = hits.map(({ entity, score, band, name }) => {
    return { entityId: entity.id, score, name: name.against, band, list: entity.listId, topics: entity.topics };
  });
  const ignored = read.ignored.length === 0 ? {} : { ignored: read.ignored };
  return { ...id, hits: told, ms, ...ignored, ...missing(lists) };
}

const NO_OBJECT: FileFault = { code: 'line.json', message: 'the line is no JSON object' };

type Line = SubjectFields & { readonly id?: unknown };

function readRecord(line: string): Line | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
