import { type AddressFindings, NETWORK_KINDS, type NetworkKind } from '@bonafide/domain';
import ipaddr from 'ipaddr.js';
import type { Clock, Log, RiskData } from '../platform/ports.ts';
import { type RiskFile, type RiskFileContent, readRiskFiles } from './risk-files.ts';

/** How old the look into the folder may be. */
const LOOK_EVERY_MS = 60_000;

const UNKNOWN: AddressFindings = { kinds: null, country: null, location: null };

interface Parts {
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The operator's files in `folder` (null: none). They are opened when they are first needed and again once they changed; while that
 * fails, what was known before goes on to be told.
 */
export function openRiskData(folder: string | null, parts: Parts): RiskData {
  const contents = folder === null ? async () => [] : followFolder(folder, parts);
  return {
    network: async (address) => {
      try {
        return describe(await contents(), address);
      } catch {
        // A database may be whole at its start and broken further on.
        parts.log.warn('risk_data.unreadable');
        return UNKNOWN;
      }
    },
    disposableDomains: async () =>
      new Set((await contents()).flatMap((one) => (one.is === 'domains' ? [...one.domains] : []))),
  };
}

/** Callers that come while the folder is being looked into wait for that look. */
function followFolder(folder: string, { clock, log }: Parts): () => Promise<readonly RiskFileContent[]> {
  let files: readonly RiskFile[] = [];
  let looked: { readonly at: number; readonly done: Promise<void> } | null = null;
  const look = async () => {
    try {
      files = await readRiskFiles(folder, files, (name) => log.warn('risk_file.unreadable', { code: name }));
    } catch {
      log.warn('risk_folder.unreadable');
    }
  };
  return async () => {
    const now = clock.now().getTime();
    if (looked === null || now - looked.at >= LOOK_EVERY_MS) looked = { at: now, done: look() };
    await looked.done;
    return files.map(({ content }) => content);
  };
}

/** Only public addresses say anything; those of tests and private networks are nobody's. */
function describe(contents: readonly RiskFileContent[], address: string): AddressFindings {
  if (!ipaddr.isValid(address)) return UNKNOWN;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return UNKNOWN;
  const plain = parsed.toString();
  const entries = contents.flatMap((one) => (one.is === 'database' ? (one.database.find(plain) ?? []) : []));
  const place = entries.find(({ country }) => country !== null);
  return {
    kinds: kindsOf(
      contents,
      entries.map(({ kinds }) => kinds),
      plain,
    ),
    country: place?.country ?? null,
    location:
      [entries.find(({ city }) => city !== null)?.city, place?.countryName].filter((name) => name).join(', ') || null,
  };
}

/** Null where there is neither a list nor a database that tells. */
function kindsOf(
  contents: readonly RiskFileContent[],
  told: readonly (readonly NetworkKind[] | null)[],
  address: string,
): readonly NetworkKind[] | null {
  const lists = contents.filter((one) => one.is === 'ranges');
  const byDatabase = told.flatMap((kinds) => kinds ?? []);
  const complete = contents.some((one) => one.is === 'database' && one.database.tellsKinds);
  if (lists.length === 0 && !complete && told.every((kinds) => kinds === null)) return null;
  const listed = lists.filter(({ ranges }) => ranges.has(address)).map(({ kind }) => kind);
  return NETWORK_KINDS.filter((kind) => listed.includes(kind) || byDatabase.includes(kind));
}
