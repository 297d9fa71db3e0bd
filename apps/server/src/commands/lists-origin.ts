import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ListAnswer } from '@bonafide/contract';
import { GUARD_CODES, type GuardCode, isGuardCode } from '@bonafide/screening';
import type { ComposedDeps } from '../compose.ts';
import { addList } from '../lists/add-list.ts';
import { type Discovered, discoverLists } from '../lists/discover-lists.ts';
import { showLists } from '../lists/present.ts';
import { type Refreshed, refreshList } from '../lists/refresh-list.ts';
import { findList, listLists } from '../lists/registry/queries.ts';
import { removeList } from '../lists/remove-list.ts';
import { CommandFailed, type Terminal } from './command.ts';
import { Misuse } from './misuse.ts';
import { withDeps } from './with-deps.ts';

const JSON_OPTION = { json: { type: 'boolean', default: false } } as const;
const USUAL_MINUTES = 720;

export async function add(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...JSON_OPTION,
      id: { type: 'string' },
      name: { type: 'string' },
      every: { type: 'string' },
      'allow-loopback': { type: 'boolean', default: false },
    },
  });
  const origins = originsOf(positionals);
  const every = values.every === undefined ? USUAL_MINUTES : Number(values.every);
  if (!Number.isInteger(every) || every < 0) throw new Misuse('--every is a number of minutes');
  if (values.id !== undefined && !/^[a-z0-9][a-z0-9-]{0,40}$/.test(values.id))
    throw new Misuse('--id is a short word such as ofac-sdn');
  const allowLoopback = values['allow-loopback'];
  const came = await withDeps(async (deps) => {
    const discovery = await discoverLists(deps, { origins, allowLoopback });
    if (discovery.kind === 'refused')
      throw new CommandFailed(`Nothing was added: ${discovery.refusals[0]?.words ?? 'no known list is there'}.`);
    const named = renamed(discovery.lists, values);
    const added = [];
    for (const list of named) {
      const refreshMinutes = every === 0 ? null : every;
      if (!(await addList(deps, { ...list, origins, allowLoopback, refreshMinutes })))
        throw new CommandFailed(`There is a list ${list.id} already. Give another --id, or remove it first.`);
      added.push({ id: list.id, came: await refreshList(deps, { listId: list.id }) });
    }
    return added;
  });
  printCame(came, values.json, terminal);
}

function originsOf(positionals: readonly string[]): readonly string[] {
  const addresses = positionals.filter((origin) => /^https?:\/\//i.test(origin));
  if (positionals.length === 0) throw new Misuse('give a file, a folder or an address');
  if (addresses.length === positionals.length) return positionals;
  if (positionals.length > 1) throw new Misuse('give one file, one folder, or addresses alone');
  return positionals.map((path) => resolve(path));
}

function renamed(
  found: readonly Discovered[],
  { id, name }: { readonly id?: string | undefined; readonly name?: string | undefined },
): readonly Discovered[] {
  if (found.length > 1 && (id !== undefined || name !== undefined))
    throw new Misuse('--id and --name are for an origin with one list');
  return found.map((list) => ({ ...list, id: id ?? list.id, name: name ?? list.name }));
}

export async function status(args: readonly string[], { print }: Terminal): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: JSON_OPTION });
  const rows = await withDeps((deps) => showLists(deps, null));
  if (values.json) return print(JSON.stringify(rows));
  if (rows.length === 0) {
    return print(
      'There are no lists yet: see "bonafide lists add --help". Those that partners made are not shown here.',
    );
  }
  for (const row of rows) print(describe(row));
}

function describe(row: ListAnswer): string {
  const since = row.publishedAt === null ? 'nothing taken yet' : `since ${row.publishedAt.slice(0, 16)}Z`;
  const edition = row.edition === null ? '' : `, edition ${row.edition}`;
  const line = `${row.id.padEnd(20)}  ${String(row.entries).padStart(8)} entries  ${since}${edition}  ${row.name}`;
  const refusals = row.refusals.map(
    ({ code, words }) => `\n    not taken ${row.refusedAt?.slice(0, 16)}Z: ${code}: ${words}`,
  );
  return line + refusals.join('');
}

export async function refresh(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...JSON_OPTION,
      force: { type: 'boolean', default: false },
      waive: { type: 'string', multiple: true, default: [] },
    },
  });
  const { force } = values;
  const waived = values.waive.map(waivable);
  const came = await withDeps(async (deps) => {
    const done = [];
    for (const listId of await wanted(deps, positionals))
      done.push({ id: listId, came: await refreshList(deps, { listId, force: force || waived.length > 0, waived }) });
    return done;
  });
  printCame(came, values.json, terminal);
}

function waivable(code: string): GuardCode {
  if (isGuardCode(code)) return code;
  throw new Misuse(`--waive knows no reason "${code}"; those that can be set aside: ${GUARD_CODES.join(', ')}`);
}

async function wanted(deps: ComposedDeps, ids: readonly string[]): Promise<readonly string[]> {
  for (const id of ids) if ((await findList(deps.db, id)) === null) throw new CommandFailed(`There is no list ${id}.`);
  if (ids.length > 0) return ids;
  return (await listLists(deps.db, null)).filter(({ origins }) => origins !== null).map(({ id }) => id);
}

export async function remove(args: readonly string[], { print }: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: JSON_OPTION });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1) throw new Misuse('give one list');
  const removed = await withDeps((deps) => removeList(deps, id));
  if (!removed) throw new CommandFailed(`There is no list ${id}.`);
  print(values.json ? JSON.stringify({ id, removed }) : `Removed ${id}.`);
}

export interface Came {
  readonly id: string;
  readonly came: Refreshed;
}

/** What became of each list; fails when one was not taken. */
export function printCame(lists: readonly Came[], json: boolean, { print }: Terminal): void {
  if (json) print(JSON.stringify(lists.map(({ id, came }) => ({ id, ...came }))));
  else for (const one of lists) print(wordsOf(one));
  const refused = lists.filter(({ came }) => came.kind === 'refused');
  if (refused.length > 0)
    throw new CommandFailed(`Not taken: ${refused.map(({ id }) => id).join(', ')}. What stood before holds.`);
}

function wordsOf({ id, came }: Came): string {
  if (came.kind === 'published') return `${id}: ${came.added} added, ${came.changed} changed, ${came.removed} removed.`;
  if (came.kind === 'refused')
    return `${id}: not taken. ${came.refusals.map(({ code, words }) => `${code}: ${words}`).join('; ')}`;
  return `${id}: nothing new.`;
}
