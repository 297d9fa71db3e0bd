import { LIVENESS_ATTACKS, type LivenessAttack, type LivenessAttackName } from '@bonafide/testkit';
import { percentile, type Rate, wilson } from '../../statistics.ts';
import type { ChallengeRun } from './run-challenge.ts';

/** One kind of attack: APCER of ISO/IEC 30107-3, and how often it ran into the reason that is meant for it. */
export interface AttackRow {
  readonly apcer: Rate;
  readonly ownReason: Rate;
  readonly reasons: Readonly<Record<string, number>>;
}
export type AttackTable = Readonly<Record<string, AttackRow>>;

type EndedRun = Pick<ChallengeRun, 'answer'>;

export const reasonOf = ({ answer }: EndedRun): string => (answer.kind === 'failed' ? answer.reason : answer.kind);

export function attackTable(runs: ReadonlyMap<LivenessAttackName, readonly EndedRun[]>): AttackTable {
  return Object.fromEntries(
    [...runs].map(([name, list]) => {
      const { refusedFor }: LivenessAttack = LIVENESS_ATTACKS[name];
      const own = list.filter(({ answer }) => answer.kind === 'failed' && refusedFor.includes(answer.reason));
      const passed = list.filter(({ answer }) => answer.kind === 'passed');
      const row = {
        apcer: wilson(passed.length, list.length),
        ownReason: wilson(own.length, list.length),
        reasons: counts(list),
      };
      return [name, row];
    }),
  );
}

/** BPCER of ISO/IEC 30107-3 on the first try and when every try is used, why people were refused, each action by itself. */
export function bonaFideTable(people: readonly (readonly ChallengeRun[])[]): object {
  const first = people.flatMap((tries) => tries.slice(0, 1));
  const refused = first.filter(({ answer }) => answer.kind !== 'passed');
  const never = people.filter((tries) => tries.at(-1)?.answer.kind !== 'passed');
  const all = people.flat();
  const flash = all.flatMap(({ outcome }) => outcome?.flashCorrelation ?? []);
  return {
    bonaFide: {
      bpcerFirstTry: wilson(refused.length, people.length),
      bpcerWithinTries: wilson(never.length, people.length),
      reasons: counts(first),
    },
    refusedAt: refused.map((run) => `${run.person}: ${openAction(run)}`),
    actions: actionTable(all),
    framesASequence: percentile(
      first.map(({ outcome }) => outcome?.frames ?? 0),
      0.5,
    ),
    flashCorrelation: { known: flash.length, p05: percentile(flash, 0.05), p50: percentile(flash, 0.5) },
  };
}

function actionTable(runs: readonly ChallengeRun[]): Readonly<Record<string, Rate>> {
  const begun = runs.flatMap(({ outcome }) => {
    const steps = outcome?.steps ?? [];
    const failedAt = steps.findIndex(({ passed }) => !passed);
    return failedAt < 0 ? steps : steps.slice(0, failedAt + 1);
  });
  const byAction = Object.groupBy(begun, ({ action }) => action);
  return Object.fromEntries(
    Object.entries(byAction).map(([action, steps]) => [
      action,
      wilson(steps.filter(({ passed }) => passed).length, steps.length),
    ]),
  );
}

const openAction = ({ outcome }: ChallengeRun): string =>
  outcome?.steps.find(({ passed }) => !passed)?.action ?? 'after all actions';

function counts(runs: readonly EndedRun[]): Readonly<Record<string, number>> {
  const groups = Object.groupBy(runs, reasonOf);
  return Object.fromEntries(Object.entries(groups).map(([reason, list]) => [reason, list?.length ?? 0]));
}
