import { watchNetwork } from './network-watch.ts';

/** Started by `doctor --air-gap`: plays one verification while every network call is written down. Tells the outcome over the channel. */
const attempts = watchNetwork();

const { loadConfig } = await import('../config/load-config.ts');
const { systemRandom } = await import('../platform/random.ts');
const { tryVerification } = await import('./trial-verification.ts');

try {
  const trial = await tryVerification(await loadConfig(systemRandom));
  process.send?.({ trial, attempts });
} catch (error) {
  process.send?.({ failure: error instanceof Error ? error.message : String(error), attempts });
}
process.disconnect?.();
