import type { Random } from '../platform/ports.ts';
import type { Config } from './config.ts';
import { keptMasterKey, prepareDataFolder } from './data-folder.ts';
import { parseEnvironment } from './environment.ts';

/** The configuration of this process. Creates the data folder and the master key when they are not there. Throws `StartRefused`. */
export async function loadConfig(random: Random): Promise<Config> {
  const settings = parseEnvironment(process.env, process.cwd());
  await prepareDataFolder(settings.dataDir);
  return { ...settings, masterKey: settings.masterKey ?? (await keptMasterKey(settings.dataDir, random)) };
}
