import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import Fastify from 'fastify';
import { registerPartnerApi } from '../apps/server/src/api/register.ts';
import type { Deps } from '../apps/server/src/deps.ts';
import { writeGenerated } from './generated-file.ts';

const OUTPUT = 'packages/contract/openapi.json';

/** Routes are only registered, never run: of the dependencies nothing but the configuration is touched. */
const config = { publicUrl: 'http://localhost:8080', requestsPerHour: 10_000 };
const app = Fastify({ routerOptions: { ignoreTrailingSlash: true } });
await registerPartnerApi(app, { config } as Deps);
await app.ready();

const biome = resolve(import.meta.dirname, '../node_modules/.bin/biome');
const formatted = spawnSync(biome, ['format', `--stdin-file-path=${OUTPUT}`], {
  input: JSON.stringify(app.swagger()),
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
if (formatted.status !== 0) throw new Error(formatted.stderr);
writeGenerated(OUTPUT, formatted.stdout);
