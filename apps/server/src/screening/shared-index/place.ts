import { hostname } from 'node:os';
import { join } from 'node:path';

/** Whose processes share what they have indexed. */
export const thisMachine = (): string => hostname();

/** Where the processes of this machine lay it down: a folder of its own, for machines may have the data folder in common. */
export const sharedFolder = (dataDir: string): string =>
  join(dataDir, 'lists', 'indexes', thisMachine().replace(/[^\w-]/g, '_'));
