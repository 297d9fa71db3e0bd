import {
  ASKED_KINDS,
  type AskedKind,
  estimateFraud,
  type FraudEstimate,
  type Particulars,
  phoneOf,
} from '@bonafide/checks';
import type { Deps } from '../deps.ts';
import { countQuestion, deleteOldCounters } from './queries.ts';

export interface EstimateQuestion {
  readonly partnerId: string;
  readonly particulars: Particulars;
  readonly address: string | null;
}

const HOUR_MS = 3_600_000;
/** How far back questions about the same value count. */
const REMEMBERED_HOURS = 24;

/** Judges what is told of somebody by named rules. Of what was told only digests are kept, for a day. */
export async function askForEstimate(deps: Deps, question: EstimateQuestion): Promise<FraudEstimate> {
  const { particulars, address } = question;
  const network = address === null ? null : await deps.riskData.network(address);
  return estimateFraud({
    ...particulars,
    networkKinds: network?.kinds ?? null,
    networkCountry: network?.country ?? null,
    disposableDomains: await deps.riskData.disposableDomains(),
    asked: await countQuestions(deps, question),
  });
}

async function countQuestions(deps: Deps, question: EstimateQuestion): Promise<Record<AskedKind, number | null>> {
  const hour = Math.floor(deps.clock.now().getTime() / HOUR_MS);
  const since = hour - REMEMBERED_HOURS;
  const values = countedValues(question);
  const asked: Record<AskedKind, number | null> = { network: null, email: null, phone: null, card: null };
  await deps.db.transaction(async (tx) => {
    // In one order everywhere: two questions about the same values wait for each other, and never both.
    for (const kind of ASKED_KINDS) {
      const value = values[kind];
      if (value === null) continue;
      const digest = deps.vault.digest(`estimate/${question.partnerId}/${kind}/${value}`);
      asked[kind] = await countQuestion(tx, { partnerId: question.partnerId, kind, digest, hour, since });
    }
    await deleteOldCounters(tx, since);
  });
  return asked;
}

function countedValues({ particulars, address }: EstimateQuestion): Readonly<Record<AskedKind, string | null>> {
  const { emailAddress, cardFirstSix, cardLastFour, firstName, lastName } = particulars;
  // First six and last four digits fit thousands of cards; with the name they are one person's.
  const card = cardFirstSix && cardLastFour && lastName ? [cardFirstSix, cardLastFour, firstName, lastName] : [];
  return {
    network: address,
    email: emailAddress?.trim().toLowerCase() || null,
    phone: phoneOf(particulars)?.number ?? null,
    card: card.join('/').toUpperCase() || null,
  };
}
