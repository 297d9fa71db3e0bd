import type { Hit, ListEntity, Subject } from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import type { SessionKey } from '../platform/ports.ts';
import { openJson, sealJson } from '../sessions/session-secrets.ts';
import type { CaseRow } from './queries.ts';

/** What a reviewer looks at: the person, why the entry was hit, and the entry as it was then. */
export interface CaseFinding {
  readonly subject: Subject;
  readonly clientId: string | null;
  readonly hit: Hit;
  readonly entity: ListEntity;
}

const CONTEXT = 'finding';

export function openCaseKey({ vault }: Pick<Deps, 'vault'>, row: Pick<CaseRow, 'id' | 'wrappedKey'>): SessionKey {
  return vault.openKey(row.wrappedKey, row.id);
}

export function sealFinding(key: SessionKey, finding: CaseFinding): Uint8Array {
  return sealJson(key, finding, CONTEXT);
}

export function openFinding(deps: Pick<Deps, 'vault'>, row: CaseRow): CaseFinding {
  return openJson<CaseFinding>(openCaseKey(deps, row), row.sealedFinding, CONTEXT);
}

const entryContext = (entryId: string): string => `entry/${entryId}`;

export function sealEntryText(key: SessionKey, entryId: string, text: string | null): Uint8Array | null {
  return text === null ? null : key.seal(new TextEncoder().encode(text), entryContext(entryId));
}

export function openEntryText(
  key: SessionKey,
  { id, sealedText }: { readonly id: string; readonly sealedText: Uint8Array | null },
): string | null {
  return sealedText && new TextDecoder().decode(key.open(sealedText, entryContext(id)));
}
