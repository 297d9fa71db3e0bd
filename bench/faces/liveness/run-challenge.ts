import type { LivenessOutcome } from '@bonafide/domain';
import type { FaceEngine } from '@bonafide/imaging';
import { type ChallengePlan, STANDARD_LIVENESS_POLICY } from '@bonafide/liveness';
import {
  CAST_NAMES,
  type CastName,
  filmChallenge,
  LIVENESS_ATTACKS,
  type LivenessAttack,
  type LivenessAttackName,
  Performer,
  type ServerAnswer,
} from '@bonafide/testkit';
import { drawnPlan } from './drawn-plan.ts';
import { judgeInProcess } from './judge-in-process.ts';

export interface ChallengeRun {
  readonly person: CastName;
  readonly plan: ChallengePlan;
  readonly answer: ServerAnswer;
  readonly outcome: LivenessOutcome | null;
  readonly frameMs: readonly number[];
  readonly packetMs: readonly number[];
}

/** Takes are drawn once; so few of them make many runs affordable. */
const TAKES = 3;

const personOf = (seed: number): CastName => CAST_NAMES[seed % CAST_NAMES.length] ?? 'anna';
const takeOf = (seed: number): number => Math.floor(seed / CAST_NAMES.length) % TAKES;

/** As many as the server allows in one attempt. */
const TRIES = 3;
const SEEDS_OF_A_TRY = 100_000;

/** A person who does what is asked, and tries again when that was not seen: try after try. */
export async function runBonaFide(engine: FaceEngine, seed: number): Promise<readonly ChallengeRun[]> {
  const person = personOf(seed);
  const tries: ChallengeRun[] = [];
  while (tries.length < TRIES && tries.at(-1)?.answer.kind !== 'passed') {
    const ofTry = seed + SEEDS_OF_A_TRY * tries.length;
    const camera = new Performer({ person, seed: ofTry, take: takeOf(seed) });
    tries.push(await run(engine, { person, plan: drawnPlan(ofTry), attack: null, staged: { camera } }));
  }
  return tries;
}

/** One attack of the kit. Whatever a policy can demand is demanded where the attack is aimed at it. */
export async function runAttack(engine: FaceEngine, name: LivenessAttackName, seed: number): Promise<ChallengeRun> {
  const attack: LivenessAttack = LIVENESS_ATTACKS[name];
  const person = personOf(seed);
  const plan = drawnPlan(seed);
  const [first] = plan.steps;
  if (!first) throw new Error('a challenge has steps');
  const staged = await attack.stage({ person, seed, take: takeOf(seed), first });
  return run(engine, { person, plan, attack, staged });
}

interface Staged {
  readonly person: CastName;
  readonly plan: ChallengePlan;
  readonly attack: LivenessAttack | null;
  readonly staged: Awaited<ReturnType<LivenessAttack['stage']>>;
}

async function run(engine: FaceEngine, { person, plan, attack, staged }: Staged): Promise<ChallengeRun> {
  const devices = attack?.devices ?? ['Front Camera'];
  const policy = { ...STANDARD_LIVENESS_POLICY, ...(attack?.devices && { virtualCamera: 'refused' as const }) };
  const judge = judgeInProcess({ engine, plan, policy, devices });
  const [next] = plan.steps;
  if (!next) throw new Error('a challenge has steps');
  const { answer } = await filmChallenge({ nonce: plan.nonce, next }, staged.camera, judge.send, staged.film);
  return { person, plan, answer, outcome: judge.outcome(), frameMs: judge.frameMs, packetMs: judge.packetMs };
}
