import { loadFaceEngine } from '@bonafide/imaging';
import { LIVENESS_ATTACK_NAMES, type LivenessAttackName } from '@bonafide/testkit';
import { type Rate, wilson } from '../../statistics.ts';
import type { Suite } from '../../suite.ts';
import { measured, spread } from './cost.ts';
import { SeedMemory } from './remembered.ts';
import { type ChallengeRun, runAttack, runBonaFide } from './run-challenge.ts';
import { type AttackTable, attackTable, bonaFideTable } from './tables.ts';

/** Do people who do what is asked pass, and does nothing else? Rendered people, judged without network and storage. */
export const livenessSuite: Suite = {
  name: 'liveness',
  description: 'rendered people who answer challenges, and every attack of the kit, judged frame by frame',
  options: {
    from: 'the first seed (0): parts of a measurement can run side by side',
    runs: 'seeds of bona fide sequences (100)',
    attacks: 'seeds of every attack (100)',
    minutes: 'stops beginning new seeds after this long, and says how many there were (none)',
    only: 'attacks whose names contain one of these, with commas between',
  },
  async run(options) {
    const ends = Date.now() + Number(options.minutes ?? Number.POSITIVE_INFINITY) * 60_000;
    const engine = await loadFaceEngine();
    const parts = (options.only ?? '').split(',');
    const names = LIVENESS_ATTACK_NAMES.filter((name) => parts.some((part) => name.includes(part)));
    const bonaFide: (readonly ChallengeRun[])[] = [];
    const attacks = new Map<LivenessAttackName, ChallengeRun[]>(names.map((name) => [name, []]));
    const [wanted, wantedOfEach] = [Number(options.runs ?? 100), Number(options.attacks ?? 100)];
    const from = Number(options.from ?? 0);
    for (let done = 0; done < Math.max(wanted, wantedOfEach) && Date.now() < ends; done += 1) {
      const seed = from + done;
      const of = { engine, memory: new SeedMemory(), seed };
      if (done < wanted) bonaFide.push(await runBonaFide(of));
      if (done >= wantedOfEach) continue;
      for (const [name, runs] of attacks) runs.push(await runAttack(name, of));
    }
    const table = attackTable(attacks);
    return {
      ...bonaFideTable(bonaFide),
      attacks: table,
      all: allAttacks(table),
      cost: cost([...bonaFide.flat(), ...[...attacks.values()].flat()]),
    };
  },
};

/** Attack presentations that were classified as bona fide, over all kinds; the worst kind is what ISO/IEC 30107-3 asks for. */
function allAttacks(table: AttackTable): { passed: Rate; ownReason: Rate; worstKind: string | null } {
  const rows = Object.entries(table);
  const total = rows.reduce((sum, [, { apcer }]) => sum + apcer.total, 0);
  const sum = (count: (row: AttackTable[string]) => number): Rate =>
    wilson(
      rows.reduce((so, [, row]) => so + count(row), 0),
      total,
    );
  const worst = rows.toSorted(([, a], [, b]) => b.apcer.rate - a.apcer.rate)[0];
  return {
    passed: sum(({ apcer }) => apcer.count),
    ownReason: sum(({ ownReason }) => ownReason.count),
    worstKind: worst && worst[1].apcer.count > 0 ? worst[0] : null,
  };
}

function cost(runs: readonly ChallengeRun[]): object {
  return {
    cpuMsPerFrame: spread(runs.flatMap(({ frameMs }) => frameMs)),
    wallMsPerPacketOfTwo: spread(runs.flatMap(({ packetMs }) => packetMs)),
    framesMeasured: measured(runs),
  };
}
