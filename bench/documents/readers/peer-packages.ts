import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** Other people's packages are no dependencies of the project: they are installed here when somebody wants to compare. */
export const PEERS = resolve(import.meta.dirname, '../../peers');
export const HOW_TO_INSTALL = 'npm ci --ignore-scripts --prefix bench/peers';

const require = createRequire(join(PEERS, 'package.json'));

/** A peer's module; throws with the command that installs it. */
export function peerModule(name: string): unknown {
  try {
    return require(name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')
      throw new Error(`${name} is not installed: ${HOW_TO_INSTALL}`);
    throw error;
  }
}
