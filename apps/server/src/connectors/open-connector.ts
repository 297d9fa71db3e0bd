import type { HttpConnectorSettings } from '@bonafide/contract';
import type { Deps } from '../deps.ts';
import type { Connector } from './connector.ts';
import { httpConnector } from './http-connector.ts';
import { offlineNumbers } from './offline-numbers.ts';
import type { ConnectorRow } from './queries.ts';

export const secretContext = (id: string): string => `connector/${id}`;

/** The database of a stored row, ready to be asked. */
export function openConnector(
  deps: Pick<Deps, 'http' | 'vault'>,
  row: ConnectorRow,
  { allowLoopback }: { readonly allowLoopback: boolean },
): Connector {
  const { id, name, required, version, sealedSecret } = row;
  const identity = { id, name, required, version: String(version) };
  if (row.kind === 'offline_numbers') return offlineNumbers(identity);
  const secret = sealedSecret && deps.vault.openSecret(sealedSecret, secretContext(id));
  // Only this application writes the column, by the contract's schema.
  const settings = row.settings as HttpConnectorSettings;
  return httpConnector(identity, { http: deps.http, settings, secret, allowLoopback });
}
