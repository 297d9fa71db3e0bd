import { percentile } from '../statistics.ts';

/** Milliseconds of single searches: the shortest of several runs each, and the processor time of the first. */
export interface Timings {
  readonly p50: number;
  readonly p99: number;
  readonly cpuP50: number;
  readonly cpuP99: number;
}

/** Searches before the clock starts. */
const WARMING = 5;

/** So often is a search repeated; who goes through every name is asked once. */
export const ROUNDS = 3;

/** Every search `rounds` times; the first round gives the answers and the processor time. */
export async function timed<Answer>(
  names: readonly string[],
  search: (name: string) => Promise<Answer> | Answer,
  rounds = ROUNDS,
): Promise<{ readonly answers: readonly Answer[]; readonly timings: Timings }> {
  const answers: Answer[] = [];
  const best = names.map(() => Number.POSITIVE_INFINITY);
  const cpu: number[] = [];
  for (const name of names.slice(0, WARMING)) await search(name);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, name] of names.entries()) {
      const before = process.cpuUsage();
      const started = performance.now();
      const answer = await search(name);
      best[at] = Math.min(best[at] ?? 0, performance.now() - started);
      if (round > 0) continue;
      cpu.push(cpuMs(before));
      answers.push(answer);
    }
  }
  const timings = {
    p50: percentile(best, 0.5),
    p99: percentile(best, 0.99),
    cpuP50: percentile(cpu, 0.5),
    cpuP99: percentile(cpu, 0.99),
  };
  return { answers, timings };
}

export function cpuMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
