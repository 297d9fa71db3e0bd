import type { LivenessOutcome } from '@bonafide/domain';
import type { FaceEngine } from '@bonafide/imaging';
import { type ChallengePlan, STANDARD_LIVENESS_POLICY } from '@bonafide/liveness';
import {
  type Camera,
  filmChallenge,
  LIVENESS_ATTACKS,
  type LivenessAttack,
  type LivenessAttackName,
  Performer,
  PrintedPhoto,
  RESERVE_NAMES,
  type ReserveName,
  type ServerAnswer,
} from '@bonafide/testkit';
import { drawnPlan } from './drawn-plan.ts';
import { judgeInProcess } from './judge-in-process.ts';
import type { SeedMemory } from './remembered.ts';

export interface ChallengeRun {
  readonly person: ReserveName;
  readonly plan: ChallengePlan;
  readonly answer: ServerAnswer;
  readonly outcome: LivenessOutcome | null;
  readonly frameMs: readonly number[];
  readonly packetMs: readonly number[];
}

/** Takes are drawn once; so few of them make many runs affordable. */
const TAKES = 3;

/** Those on whom no limit was set. */
const personOf = (seed: number): ReserveName => RESERVE_NAMES[seed % RESERVE_NAMES.length] ?? 'ylva';
const takeOf = (seed: number): number => Math.floor(seed / RESERVE_NAMES.length) % TAKES;

/** As many as the server allows in one attempt. */
const TRIES = 3;
const SEEDS_OF_A_TRY = 100_000;

/** What all runs of a seed share. */
export interface SeedRun {
  readonly engine: FaceEngine;
  readonly memory: SeedMemory;
  readonly seed: number;
}

/** A person who does what is asked, and tries again when that was not seen: try after try. */
export async function runBonaFide({ engine, memory, seed }: SeedRun): Promise<readonly ChallengeRun[]> {
  const person = personOf(seed);
  const tries: ChallengeRun[] = [];
  while (tries.length < TRIES && tries.at(-1)?.answer.kind !== 'passed') {
    const ofTry = seed + SEEDS_OF_A_TRY * tries.length;
    const camera = new Performer({ person, seed: ofTry, take: takeOf(seed) });
    const plan = drawnPlan(ofTry);
    tries.push(await run({ engine, memory, seed: ofTry }, { person, plan, attack: null, staged: { camera } }));
  }
  return tries;
}

/** One attack of the kit. Whatever a policy can demand is demanded where the attack is aimed at it. */
export async function runAttack(name: LivenessAttackName, of: SeedRun): Promise<ChallengeRun> {
  const { seed } = of;
  const attack: LivenessAttack = LIVENESS_ATTACKS[name];
  const person = personOf(seed);
  const plan = drawnPlan(seed);
  const [first] = plan.steps;
  if (!first) throw new Error('a challenge has steps');
  const staged = await attack.stage({ person, seed, take: takeOf(seed), first });
  return run(of, { person, plan, attack, staged });
}

interface Staged {
  readonly person: ReserveName;
  readonly plan: ChallengePlan;
  readonly attack: LivenessAttack | null;
  readonly staged: Awaited<ReturnType<LivenessAttack['stage']>>;
}

async function run({ engine, memory, seed }: SeedRun, { person, plan, attack, staged }: Staged): Promise<ChallengeRun> {
  const devices = attack?.devices ?? ['Front Camera'];
  const policy = { ...STANDARD_LIVENESS_POLICY, ...(attack?.devices && { virtualCamera: 'refused' as const }) };
  const judge = judgeInProcess({ engine, plan, policy, devices, memory });
  const [next] = plan.steps;
  if (!next) throw new Error('a challenge has steps');
  const camera = filmedOnce(staged.camera, memory, `${person} ${seed}`);
  const { answer } = await filmChallenge({ nonce: plan.nonce, next }, camera, judge.send, staged.film);
  return { person, plan, answer, outcome: judge.outcome(), frameMs: judge.frameMs, packetMs: judge.packetMs };
}

/** People and prints that several runs of a seed stand before the camera are filmed once. */
function filmedOnce(camera: Camera, memory: SeedMemory, performance: string): Camera {
  if (camera instanceof Performer) return memory.filmed(performance, camera);
  return camera instanceof PrintedPhoto ? memory.filmed(camera.name, camera) : camera;
}
