import {
  type DocumentFindings,
  type EarlierDocument,
  type ExaminationOutcome,
  type IdentityKeyKind,
  identityKeysOf,
  type LookUpRecords,
  type SameData,
} from '@bonafide/checks';
import type { AttributeName } from '@bonafide/domain';
import type { Deps } from '../deps.ts';
import { findOutcome } from '../pipeline/find-outcome.ts';
import { findSession } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import type { SessionRequest } from '../sessions/session-secrets.ts';
import { digestOf } from './identity-digests.ts';
import { keepIdentity } from './keep-identity.ts';
import { findSharedDigests, listOfClient } from './queries.ts';

/** A session and which of its checks were asked for. */
export interface RecordsWanted {
  readonly session: Pick<SessionRow, 'id' | 'partnerId' | 'clientId'>;
  readonly request: Pick<SessionRequest, 'checkDuplicatePersonalData' | 'checkPersonBlacklist'>;
  /** The partner wants earlier documents with the same numbers compared, whatever the session asks. */
  readonly documentHistory: boolean;
}

/** Earlier documents that are opened and compared. */
const COMPARED_AT_MOST = 10;

/**
 * Keeps by what an attempt's person is found again and searches for it as the session asks. Kept first: of two verifications of one
 * person at the same moment, at least one sees the other.
 */
export function recordsLookUp(deps: Deps, { session, request, documentHistory }: RecordsWanted): LookUpRecords {
  const { checkDuplicatePersonalData: duplicates, checkPersonBlacklist: blocked } = request;
  const { partnerId, clientId: notOfClient, id: except } = session;
  return async (document, sameFace) => {
    await keepIdentity(deps, session.id, document);
    const find = async (kinds: readonly IdentityKeyKind[], more: { notOfClient?: string; onlyBlocked?: boolean }) => {
      const keys = identityKeysOf(document).filter(({ kind }) => kinds.includes(kind));
      const digests = keys.map((key) => digestOf(deps, partnerId, key));
      return bySession(await findSharedDigests(deps.db, { partnerId, digests, except, ...more }));
    };
    // Numbers tell the most and faces the next; a session that is known in several ways is opened once.
    const earlier = async (): Promise<readonly KnownSession[]> => [
      ...(await find(NUMBERS, {})).map(({ reference }) => ({ reference, knownBy: 'number' as const })),
      ...(documentHistory ? sameFace : []).map((reference) => ({ reference, knownBy: 'face' as const })),
      ...(documentHistory ? await listOfClient(deps.db, session) : []).map((reference) => ({
        reference,
        knownBy: 'client' as const,
      })),
    ];
    return {
      duplicates: duplicates ? await find(ALL, { notOfClient }) : null,
      blocked: blocked ? await find(ALL, { onlyBlocked: true }) : null,
      history: duplicates || documentHistory ? await openDocuments(deps, await earlier()) : null,
    };
  };
}

const NUMBERS: readonly IdentityKeyKind[] = ['document', 'personal_number'];
const ALL: readonly IdentityKeyKind[] = [...NUMBERS, 'person'];

function bySession(
  rows: readonly { readonly sessionId: string; readonly kind: IdentityKeyKind }[],
): readonly SameData[] {
  const shared = new Map<string, IdentityKeyKind[]>();
  for (const { sessionId, kind } of rows) shared.set(sessionId, [...(shared.get(sessionId) ?? []), kind]);
  return [...shared].map(([reference, kinds]) => ({ reference, shared: kinds }));
}

type KnownSession = Pick<EarlierDocument, 'reference' | 'knownBy'>;

async function openDocuments(deps: Deps, known: readonly KnownSession[]): Promise<readonly EarlierDocument[]> {
  const documents: EarlierDocument[] = [];
  const once = known.filter(({ reference }, at) => known.findIndex((one) => one.reference === reference) === at);
  for (const one of once.slice(0, COMPARED_AT_MOST)) {
    const session = await findSession(deps.db, one.reference);
    const outcome = session && (await findOutcome(deps.db, deps, session));
    if (outcome) documents.push(earlierDocument(one, outcome.document));
  }
  return documents;
}

function earlierDocument(
  known: KnownSession,
  {
    issuingState,
    attributes,
  }: Pick<ExaminationOutcome['document'], keyof DocumentFindings & ('issuingState' | 'attributes')>,
): EarlierDocument {
  const value = (name: AttributeName) => attributes[name]?.value ?? null;
  return {
    ...known,
    issuingState,
    documentNumber: value('documentNumber'),
    personalNumber: value('personalNumber'),
    surname: value('surname'),
    givenNames: value('givenNames'),
    dateOfBirth: value('dateOfBirth'),
  };
}
