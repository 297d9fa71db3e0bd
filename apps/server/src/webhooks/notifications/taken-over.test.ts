import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MIGRATIONS_FOLDER, migrate, readMigrations } from '../../platform/db/migrate.ts';
import { createDatabase, dropDatabase } from '../../platform/db/queries.ts';
import { clusterUrl } from '../../platform/embedded/cluster.ts';
import { onMaintenance } from '../../platform/embedded/embedded-database.ts';
import { systemRandom } from '../../platform/random.ts';
import { createVault } from '../../platform/vault/envelope-vault.ts';
import { testServer } from '../../testing/test-server.ts';
import { openSigningKey, sealSigningKey } from './keys.ts';
import type { NotificationRow } from './queries.ts';

const OLD_MESSAGE = { own: 'https://shop.example/hook', other: 'https://other.example/callback' };
const vault = createVault(systemRandom.bytes(32), systemRandom);
const partnerId = systemRandom.uuid();
let folder: string;
let name: string;
let client: Client;

/** A database as it was before there were notifications. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bonafide-migrations-'));
  const old = (await readMigrations(MIGRATIONS_FOLDER)).filter((migration) => migration.name < '0006');
  for (const migration of old) await copyFile(join(MIGRATIONS_FOLDER, migration.name), join(folder, migration.name));
  const server = await testServer();
  name = `old_${systemRandom.uuid().replaceAll('-', '_')}`;
  await onMaintenance(server, (maintenance) => createDatabase(maintenance, name));
  const url = clusterUrl(server, name);
  await migrate(url, folder);
  client = new Client({ connectionString: url });
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await onMaintenance(await testServer(), (maintenance) => dropDatabase(maintenance, name));
  await rm(folder, { recursive: true });
});

async function insertOldPartner(): Promise<void> {
  await client.query(
    `insert into partners (id, name, environment, api_key, secret_hash, webhook_url, webhook_signing_key, created_at)
     values ($1, 'Shop', 'PROD', 'key', '', $2, $3, now())`,
    [partnerId, OLD_MESSAGE.own, Buffer.from(sealSigningKey(vault, partnerId, 'the key that receivers know'))],
  );
}

async function insertOldMessage(url: string, sequence: number): Promise<void> {
  await client.query(
    `insert into webhook_messages (id, partner_id, session_id, event, sequence, url, state, attempts, created_at)
     values ($1, $2, $2, 'IDENTIFICATION', $3, $4, 'pending', 5, now())`,
    [systemRandom.uuid(), partnerId, sequence, url],
  );
}

it('what a partner had becomes its default notification, with the same key, and what waits goes on', async () => {
  await insertOldPartner();
  await insertOldMessage(OLD_MESSAGE.own, 1);
  await insertOldMessage(OLD_MESSAGE.other, 2);
  await migrate(clusterUrl(await testServer(), name));
  const { rows } = await client.query(
    'select id, partner_id, url, enabled, events, two_webhooks, signing_key, encrypt_body from notifications',
  );
  expect(rows).toMatchObject([
    { id: partnerId, partner_id: partnerId, url: OLD_MESSAGE.own, enabled: true, events: null, two_webhooks: true },
  ]);
  const signingKey: NotificationRow['signingKey'] = new Uint8Array(rows[0].signing_key);
  expect(openSigningKey(vault, partnerId, signingKey)).toBe('the key that receivers know');
  const messages = await client.query(
    'select notification_id, url, round_attempts, event_id = id as own_event from webhook_messages order by sequence',
  );
  expect(messages.rows).toEqual([
    { notification_id: partnerId, url: null, round_attempts: 5, own_event: true },
    { notification_id: partnerId, url: OLD_MESSAGE.other, round_attempts: 5, own_event: true },
  ]);
});
