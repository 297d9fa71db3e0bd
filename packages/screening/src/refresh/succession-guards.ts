import type { FilledField, ListEdition } from './edition.ts';
import type { RefreshRefusal } from './refusal.ts';

/** Keys of entries. */
export interface ListDiff {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Largest share of entries that may vanish at once. */
const REMOVED_SHARE = 0.2;
/** Largest share of the entries that stayed whose names may change at once. */
const RENAMED_SHARE = 0.3;
/** A field may lose this share of what it had. */
const FIELD_LOSS = 0.3;
/** Below so many a share says nothing: short lists are edited by hand. */
const FEW = 5;
const FIELD_WORDS: Readonly<Record<FilledField, string>> = {
  births: 'birth dates',
  birthDays: 'birth dates to the day',
  countries: 'countries',
  documents: 'numbers of documents',
  addresses: 'addresses',
  aliases: 'other names',
  programmes: 'programmes',
};

/** What speaks against an edition as the follower of the one in force. */
export function continuity(previous: ListEdition, next: ListEdition, diff: ListDiff): readonly RefreshRefusal[] {
  if (previous.listId !== next.listId) {
    return [{ code: 'list.other', words: `the file holds the list ${next.listId}, not ${previous.listId}` }];
  }
  return [
    ...olderOrCut(previous, next),
    ...shrunk(previous, diff),
    ...renamed(previous, next, diff),
    ...lostFields(previous, next),
  ];
}

function olderOrCut(previous: ListEdition, next: ListEdition): readonly RefreshRefusal[] {
  const refusals: RefreshRefusal[] = [];
  const { date: before, retrievedAt: hadAt } = previous.figures.facts;
  const { date, retrievedAt } = next.figures.facts;
  // Lists without a day of their own can still be told apart by when a bundle's maker had them.
  if (hadAt !== undefined && retrievedAt !== undefined && retrievedAt < hadAt) {
    const words = `the bundle has the list as of ${retrievedAt}, the one in force is as of ${hadAt}`;
    refusals.push({ code: 'list.older', words });
  } else if (before !== undefined && date !== undefined && date < before) {
    refusals.push({ code: 'list.older', words: `the file is of ${date}, the list in force of ${before}` });
  }
  if (previous.figures.lastLineEnded && !next.figures.lastLineEnded) {
    refusals.push({ code: 'file.cut', words: 'the last line has no end, as it always had before' });
  }
  return refusals;
}

function shrunk(previous: ListEdition, { removed }: ListDiff): readonly RefreshRefusal[] {
  const before = previous.entries.size;
  if (removed.length <= FEW || removed.length <= REMOVED_SHARE * before) return [];
  return [{ code: 'list.shrunk', words: `${removed.length} of ${before} entries would vanish` }];
}

/** Shuffled columns and wrong encodings give other names to everybody; publishers rename a few. */
function renamed(previous: ListEdition, next: ListEdition, { changed, removed }: ListDiff): readonly RefreshRefusal[] {
  const stayed = previous.entries.size - removed.length;
  const others = changed.filter(
    (sourceId) => previous.entries.get(sourceId)?.names !== next.entries.get(sourceId)?.names,
  );
  if (others.length <= FEW || others.length <= RENAMED_SHARE * stayed) return [];
  return [{ code: 'names.changed', words: `${others.length} of ${stayed} entries would change their names` }];
}

function lostFields(previous: ListEdition, next: ListEdition): readonly RefreshRefusal[] {
  return (Object.keys(FIELD_WORDS) as FilledField[]).flatMap((field) => {
    const before = shareWith(previous, field);
    const after = shareWith(next, field);
    if (previous.figures.with[field] <= FEW || after >= before * (1 - FIELD_LOSS)) return [];
    const words = `${FIELD_WORDS[field]}: ${percent(before)} of the entries had some, ${percent(after)} have now`;
    return [{ code: 'fields.lost' as const, words }];
  });
}

function shareWith({ figures }: ListEdition, field: FilledField): number {
  const of = field === 'births' || field === 'birthDays' ? figures.people : figures.entities;
  return of === 0 ? 0 : figures.with[field] / of;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
