import { isObject } from '../streams/json-records.ts';

/** The files that lead from a version to the newest one, oldest first. */
export interface DeltaPath {
  readonly newest: string;
  readonly urls: readonly string[];
}

/**
 * What `delta.json` says about a version that we have: the change files after it, or null when it is no longer told of and the
 * whole list has to be fetched. Names of versions begin with their time, so they sort by age.
 */
export function deltaPath(index: unknown, have: string): DeltaPath | null {
  if (!isObject(index) || !isObject(index.versions)) return null;
  const versions = Object.entries(index.versions)
    .flatMap(([version, url]) => (typeof url === 'string' ? [{ version, url }] : []))
    .sort((a, b) => (a.version < b.version ? -1 : 1));
  const newest = versions.at(-1)?.version;
  if (newest === undefined || !versions.some(({ version }) => version === have)) return null;
  return { newest, urls: versions.filter(({ version }) => version > have).map(({ url }) => url) };
}
