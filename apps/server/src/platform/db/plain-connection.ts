import { Client } from 'pg';
import type { Transaction } from '../ports.ts';

/** Statements as text, one at a time, each committed by itself. The server plans each text once: that takes three times as long as reading a page. */
export interface PlainConnection extends Pick<Transaction, 'executeSql'> {
  close(): Promise<void>;
}

/**
 * One connection without the query builder, for processes that are started for one piece of work: loading that takes 0.26 s of processor
 * time, of the 0.4 s that such a process needs before it begins, because Node reads its package.json of 180 kB again for each of its
 * modules.
 */
export async function connectPlainly(url: string, applicationName: string): Promise<PlainConnection> {
  const client = new Client({ connectionString: url, application_name: applicationName });
  // Without a listener a server that restarts would take this process with it; the failing statement reports the loss by itself.
  client.on('error', () => undefined);
  await client.connect();
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    return name;
  };
  return {
    executeSql: (text, values) => client.query({ name: nameOf(text), text, values: [...(values ?? [])] }),
    close: () => client.end(),
  };
}
