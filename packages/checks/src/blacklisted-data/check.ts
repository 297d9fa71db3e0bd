import { type CheckOutcome, defineCheck } from '../check.ts';
import { type Evidence, readingOf } from '../evidence.ts';
import { judgeSameData } from '../judge-same-data.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Are these the data of somebody whom the partner wants no more? */
export const check = defineCheck({
  id: 'blacklisted-data',
  title: 'Data on a list',
  description:
    "Neither the document's number nor the personal number nor name and birth are those of a verification whose data the partner has blocked.",
  part: 'data',
  needs: ['records'],
  reasons: REASONS,
  run: ({ records }: Evidence): CheckOutcome<ReasonCode> => {
    const found = records ? readingOf(records) : null;
    return judgeSameData(found?.blocked ?? null, { where: 'blacklist', code: 'blacklist.data' });
  },
});
