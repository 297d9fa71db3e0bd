import type { Config } from './config/config.ts';
import type {
  BlobStore,
  Clock,
  Database,
  Downloads,
  FaceIndex,
  ListIndex,
  Log,
  OutgoingHttp,
  Queue,
  Random,
  RiskData,
  Vault,
} from './platform/ports.ts';

/** What every use case may need. Built once in the composition root; tests build their own. */
export interface Deps {
  readonly config: Config;
  readonly db: Database;
  readonly queue: Queue;
  readonly blobs: BlobStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly random: Random;
  readonly http: OutgoingHttp;
  readonly downloads: Downloads;
  readonly faces: FaceIndex;
  readonly lists: ListIndex;
  readonly riskData: RiskData;
  readonly log: Log;
}
