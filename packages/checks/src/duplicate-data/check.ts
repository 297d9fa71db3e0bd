import { type CheckOutcome, defineCheck } from '../check.ts';
import { type Evidence, readingOf } from '../evidence.ts';
import { judgeSameData } from '../judge-same-data.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Did this person's data come before, as another client's? */
export const check = defineCheck({
  id: 'duplicate-data',
  title: 'Data seen before',
  description:
    "Neither the document's number nor the personal number nor name and birth were seen in a verification of another client of the same partner.",
  part: 'data',
  needs: ['records'],
  reasons: REASONS,
  run: ({ records }: Evidence): CheckOutcome<ReasonCode> => {
    const found = records ? readingOf(records) : null;
    return judgeSameData(found?.duplicates ?? null, { where: 'earlier', code: 'duplicate.personal_data' });
  },
});
