/** Everything that an operator can set, parsed once at start. `load-config.ts` fills it from the environment. */
export interface Config {
  /** Port of the one origin that serves API, hosted flow and documentation. */
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** Public origin without trailing slash, e.g. `https://kyc.example.com`; links in answers start with it. */
  readonly publicUrl: string;
  /** Absolute folder for the database, objects and generated keys. */
  readonly dataDir: string;
  /** Null: start the embedded server. */
  readonly databaseUrl: string | null;
  /** Null: encrypted files under `dataDir`. Otherwise `s3+https://key:secret@host/bucket/prefix`. */
  readonly storageUrl: string | null;
  /** 32 bytes. */
  readonly masterKey: Uint8Array;
  readonly workers: number;
  /** Requests an hour per partner, then TOO_MANY_REQUESTS. */
  readonly requestsPerHour: number;
  /** Attempts in the hosted flow before the verification is final. */
  readonly attemptsPerSession: number;
  /** Life of signed file links in seconds. */
  readonly fileUrlSeconds: number;
  /** Days after which webhook messages that arrived are removed; until then they can be sent again. */
  readonly webhookDays: number;
  /** Absolute path of the card of an embedder that the operator brings along; null or left out: this repository's own. */
  readonly faceEmbedderCard?: string | null;
  /** Absolute path of the card of a detector of presentation attacks that the operator brings along; null or left out: none. */
  readonly attackDetectorCard?: string | null;
  /** Absolute folder of the operator's address databases and lists (`ip-risk/README.md`); null or left out: none. */
  readonly riskDataDir?: string | null;
}
