import { parseArgs } from 'node:util';
import { type AirGapReport, proveAirGap } from '../sandbox/prove-air-gap.ts';
import { type Command, CommandFailed, type Terminal } from './command.ts';
import { diagnose, type Finding } from './diagnosis.ts';
import { withDeps } from './with-deps.ts';

export const doctor: Command = {
  name: 'doctor',
  summary: 'Check that everything works; --air-gap proves that nothing leaves this machine.',
  help: `Usage: bonafide doctor [--air-gap] [--json]

Looks at the database, the storage, the master key, the models, the headers of the page with the camera, the clock and
outgoing webhooks. Exit code 1 when anything is wrong.

  --air-gap   plays a whole verification of a drawn person on a private, temporary installation and lists everything that it
              reached for; fails when anything of it is outside this machine

Examples:
  bonafide doctor
  bonafide doctor --air-gap --json | jq .outgoing`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, 'air-gap': { type: 'boolean', default: false } },
    });
    if (values['air-gap']) reportAirGap(await proveAirGap(), values.json, terminal);
    else reportFindings(await withDeps(diagnose), values.json, terminal);
  },
};

function reportFindings(findings: readonly Finding[], json: boolean, { print }: Terminal): void {
  const wrong = findings.filter(({ ok }) => !ok).length;
  if (json) print(JSON.stringify({ ok: wrong === 0, checks: findings }));
  else for (const { name, ok, detail } of findings) print(`${ok ? 'ok   ' : 'WRONG'}  ${name.padEnd(12)} ${detail}`);
  if (wrong > 0) throw new CommandFailed(`${wrong} of ${findings.length} checks found something wrong.`);
}

function reportAirGap(report: AirGapReport, json: boolean, { print }: Terminal): void {
  const { trial, failure, local, outgoing, kernelWatched } = report;
  const ok = trial !== null && outgoing.length === 0;
  if (json) print(JSON.stringify({ ok, ...report }));
  else {
    print(
      trial === null
        ? `The verification failed: ${failure}`
        : `A verification ended ${trial.overall} in ${trial.tookMs} ms.`,
    );
    print(`Reached on this machine (${local.length}):`);
    for (const target of local) print(`  ${target}`);
    print(`Reached outside (${outgoing.length}):`);
    for (const target of outgoing) print(`  ${target}`);
    print(
      `Watched: the program's own network calls${kernelWatched ? ", and the kernel's table of sockets every 50 ms" : ''}.`,
    );
  }
  if (!ok)
    throw new CommandFailed(trial === null ? 'Nothing is proved.' : 'Something was reached outside this machine.');
}
