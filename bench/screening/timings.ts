import { percentile } from '../statistics.ts';

/** Milliseconds of single searches: the shortest of several runs each, and the processor time of the first. */
export interface Timings {
  readonly p50: number;
  readonly p99: number;
  readonly cpuP50: number;
  readonly cpuP99: number;
}

const ROUNDS = 3;

/** Every search once more than `rounds` times; the first round warms up and gives the answers. */
export async function timed<Answer>(
  names: readonly string[],
  search: (name: string) => Promise<Answer> | Answer,
  rounds = ROUNDS,
): Promise<{ readonly answers: readonly Answer[]; readonly timings: Timings }> {
  const answers: Answer[] = [];
  for (const name of names) answers.push(await search(name));
  const best = names.map(() => Number.POSITIVE_INFINITY);
  const cpu: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, name] of names.entries()) {
      const before = process.cpuUsage();
      const started = performance.now();
      await search(name);
      best[at] = Math.min(best[at] ?? 0, performance.now() - started);
      if (round === 0) cpu.push(cpuMs(before));
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
