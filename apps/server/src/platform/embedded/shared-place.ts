import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where things go that the database's own user must reach although the folder they belong to is closed to it (root with everything
 * under /root): `/var/lib/bonafide/<purpose>-<digest of the folder>`. Only ever needed by root, who may write there.
 */
export function sharedPlace(purpose: string, belongsTo: string): string {
  const digest = createHash('sha256').update(belongsTo).digest('hex').slice(0, 12);
  const place = join('/var/lib/bonafide', `${purpose}-${digest}`);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  return place;
}
