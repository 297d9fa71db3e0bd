import { parseArgs } from 'node:util';
import { SERVE_ROLES, type ServeRole, supervise } from '../supervisor/supervise.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { Misuse } from './misuse.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'Run the server: API, hosted flow and workers.',
  help: `Usage: bonafide serve [--role all|api|worker]

  all      one API process and BONAFIDE_WORKERS workers (default 2), restarted when they die
  api      the API process alone        worker   the workers alone

Without DATABASE_URL the embedded PostgreSQL of BONAFIDE_DATA_DIR (default ./data) is started and looked after.

Examples:
  bonafide serve
  PORT=9000 bonafide serve
  DATABASE_URL=postgres://user:password@db/bonafide bonafide serve --role worker`,
  async run(args, { print }) {
    const { values } = parseArgs({ args: [...args], options: { role: { type: 'string', default: 'all' } } });
    const stop = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        // Asked again, it goes at once: the processes follow it, and the next start adopts the database.
        if (stop.signal.aborted) process.exit(EXIT.failed);
        stop.abort();
      });
    }
    await supervise({ role: parseRole(values.role), signal: stop.signal, print });
  },
};

function parseRole(text: string): ServeRole {
  const role = SERVE_ROLES.find((known) => known === text);
  if (role === undefined) throw new Misuse(`--role is one of ${SERVE_ROLES.join(', ')}`);
  return role;
}
