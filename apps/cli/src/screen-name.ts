import { explainHit, type Hit, type HitFactor, type Subject } from '@bonafide/screening';
import { EXIT, Misuse, type Terminal } from './command.ts';
import type { LoadedLists } from './screen-lists.ts';
import type { ScreenRun } from './screen-options.ts';
import { screenSubjects } from './screen-subjects.ts';
import { readSubject, type SubjectFields } from './screened-subject.ts';

interface NameRun extends ScreenRun {
  readonly fields: SubjectFields & { readonly name: string };
  readonly json: boolean;
}

export async function screenName(lists: LoadedLists, run: NameRun, { print }: Terminal): Promise<number> {
  const { screening, kind, json } = run;
  const read = readSubject(run.fields, kind);
  if ('code' in read) throw new Misuse(read.message);
  if (read.ignored.length > 0) throw new Misuse(`--${read.ignored[0]} is not understood`);
  const start = performance.now();
  const hits = screenSubjects(lists.index, read.subjects, screening);
  const ms = Math.round((performance.now() - start) * 1000) / 1000;
  const [subject] = read.subjects;
  if (subject === undefined) throw new Error('a subject has a kind');
  if (json) print(JSON.stringify({ ...subject, kind: undefined, hits: hits.map(forPrograms), ms, ...missing(lists) }));
  else print(forPeople({ subject, hits, ms, lists }));
  return EXIT.done;
}

/** What programs learn of lists that were not searched to their end; nothing where all were. */
export function missing({ incomplete }: LoadedLists): { readonly incomplete?: readonly string[] } {
  return incomplete.length === 0 ? {} : { incomplete };
}

function forPrograms(hit: Hit) {
  const { entity, score, band, name, factors, otherNames } = hit;
  const told = { entityId: entity.id, score, name: name.against, band, list: entity.listId, topics: entity.topics };
  return { ...told, nameScore: name.score, tokens: name.tokens, factors, otherNames, explanation: explainHit(hit) };
}

interface Screened {
  readonly subject: Subject;
  readonly hits: readonly Hit[];
  readonly ms: number;
  readonly lists: LoadedLists;
}

function forPeople({ subject, hits, ms, lists }: Screened): string {
  const { names, birth, nationalities = [] } = subject;
  const asked = [names[0], ...(birth === undefined ? [] : [`born ${birth}`]), ...nationalities].join(' · ');
  const entries = [...lists.counts.values()].reduce((sum, count) => sum + count, 0);
  const searched = `${entries.toLocaleString('en')} entries of ${counted(lists.counts.size, 'list')}, ${ms.toFixed(1)} ms`;
  const isWhole = lists.incomplete.length === 0;
  const found =
    hits.length > 0 ? counted(hits.length, 'hit') : isWhole ? 'on no list' : 'on none of what could be read';
  const warning = isWhole ? [] : [`Not searched to the end, for it cannot be read: ${lists.incomplete.join(', ')}`];
  return [`${asked}: ${found} (${searched})`, ...warning, ...hits.flatMap((hit) => ['', ...linesOf(hit)])].join('\n');
}

function linesOf(hit: Hit): readonly string[] {
  const { entity, score, band, name, factors, otherNames } = hit;
  const listed = name.against === entity.name ? name.against : `${name.against} (${entity.name})`;
  const told = factors.filter(({ verdict }) => verdict !== 'missing');
  return [
    `${score.toFixed(2)}  ${band.padEnd(8)}  ${listed}`,
    `                ${entity.id} · ${entity.topics.join(', ')}${lifted(hit)}`,
    row('name', name.score.toFixed(2), explainHit(hit)[0]?.replace(/^.*?: /, '') ?? ''),
    ...told.map((factor) => row(factor.key, signed(factor), factor.detail)),
    ...(otherNames.length === 0 ? [] : [row('also', '', otherNames.join('; '))]),
  ];
}

function row(key: string, number: string, words: string): string {
  return `      ${key.padEnd(12)}  ${number.padStart(5)}  ${words}`;
}

function signed({ delta }: HitFactor): string {
  return delta === 0 ? '' : `${delta > 0 ? '+' : '-'}${Math.abs(delta).toFixed(2)}`;
}

function lifted({ entity }: Hit): string {
  return entity.delistedOn === undefined ? '' : ` · lifted ${entity.delistedOn}`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
