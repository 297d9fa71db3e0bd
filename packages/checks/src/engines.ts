/** Document engine and face engine with their models, loaded once per process. */
export interface Engines {
  readonly document: unknown;
  readonly face: unknown;
}

/** Loads every model and verifies its digest. Throws when a model is missing or altered. */
export async function loadEngines(): Promise<Engines> {
  throw new Error('engines are not assembled yet');
}
