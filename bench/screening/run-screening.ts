import type { EngineRun } from './engines/engine-run.ts';
import { OURS } from './engines/engine-run.ts';
import { PEERS } from './engines/peers.ts';
import { type ChildAnswer, type Jobs, measureInChild } from './measure-in-child.ts';
import type { ManyNames } from './million/measure.ts';
import type { FalseAlarms } from './negatives.ts';
import type { Swapping } from './swapping.ts';

export interface ScreeningPlan {
  readonly data: string;
  readonly peers: boolean;
  /** Spoilt names of each kind. */
  readonly each: number;
  /** Names in the large index; 0 leaves it out. */
  readonly names: number;
  readonly negatives: number;
  readonly seed: number;
}

/** A figure, or why there is none. */
export type Outcome<T> = { readonly result: T } | { readonly unavailable: string };

export interface ScreeningResult {
  readonly plan: ScreeningPlan;
  readonly ours: Outcome<EngineRun>;
  readonly peers: Readonly<Record<string, Outcome<EngineRun>>>;
  readonly negatives: Outcome<readonly FalseAlarms[]>;
  readonly many: Outcome<ManyNames>;
  readonly swapping: Outcome<Swapping>;
}

/** One process after the other, so that they do not take each other's time. */
export async function runScreening(plan: ScreeningPlan): Promise<ScreeningResult> {
  const { data, each, seed } = plan;
  const engine = (name: string) => inChild('engine', data, { engine: name, each, seed });
  const ours = await engine(OURS);
  const peers: Record<string, Outcome<EngineRun>> = {};
  if (plan.peers) for (const name of Object.keys(PEERS)) peers[name] = await engine(name);
  return {
    plan,
    ours,
    peers,
    negatives: await inChild('negatives', data, { count: plan.negatives }),
    many:
      plan.names === 0
        ? { unavailable: 'left out' }
        : await inChild('many', data, { names: plan.names, each: 100, seed }),
    swapping: await inChild('swapping', data, { names: plan.names }),
  };
}

function inChild<Kind extends keyof Jobs>(
  kind: Kind,
  data: string,
  job: Jobs[Kind]['job'],
): Promise<ChildAnswer<Kind>> {
  console.error(`screening: ${kind} ${'engine' in job ? job.engine : ''}`);
  return measureInChild({ kind, data, job });
}
