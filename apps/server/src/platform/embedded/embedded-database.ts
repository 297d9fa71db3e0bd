import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { createDatabase, databaseExists, otherConnections } from '../db/queries.ts';
import type { Random } from '../ports.ts';
import { type Cluster, clusterUrl, prepareCluster } from './cluster.ts';
import { type RunningServer, type ServerTuning, startServer, stopServer } from './server.ts';

const DATABASE = 'bonafide';
/** A closed connection stays listed until its server process has ended, longer on a busy machine. */
const LINGER_MS = 3_000;
const LOOK_AGAIN_MS = 50;

/** The embedded PostgreSQL of one data folder. */
export interface EmbeddedDatabase {
  /** Connection string of our database in it. */
  readonly url: string;
  readonly cluster: Cluster;
  readonly adopted: boolean;
  /** Starts the server again on the same port after it was killed. */
  restart(): Promise<RunningServer>;
  stop(): Promise<void>;
  /** Stops the server unless somebody else is connected. */
  stopIfUnused(): Promise<void>;
}

/** Brings the embedded database of `dataDir` up, creating it with the first start. Throws `StartRefused` with a sentence for people. */
export async function openEmbeddedDatabase(
  dataDir: string,
  random: Random,
  tuning: ServerTuning = {},
): Promise<EmbeddedDatabase> {
  const cluster = await prepareCluster(dataDir, random);
  const { adopted } = await startServer(cluster, tuning);
  await onMaintenance(cluster, async (client) => {
    if (!(await databaseExists(client, DATABASE))) await createDatabase(client, DATABASE);
  });
  const stop = () => stopServer(cluster);
  return {
    url: clusterUrl(cluster, DATABASE),
    cluster,
    adopted,
    restart: () => startServer(cluster, tuning),
    stop,
    async stopIfUnused() {
      if (await onMaintenance(cluster, isUnused)) await stop();
    },
  };
}

/** Whether nobody else is connected, once connections that have just been closed are gone. */
async function isUnused(client: Client): Promise<boolean> {
  for (let waited = 0; waited <= LINGER_MS; waited += LOOK_AGAIN_MS) {
    if ((await otherConnections(client)) === 0) return true;
    await sleep(LOOK_AGAIN_MS);
  }
  return false;
}

/** Runs `work` on the maintenance database, which exists in every cluster. */
export async function onMaintenance<T>(
  cluster: Pick<Cluster, 'port' | 'password'>,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: clusterUrl(cluster, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
