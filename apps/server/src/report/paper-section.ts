import type { StepFinding, StepPartVerdict, StepValueStatus } from '@bonafide/domain';
import type { StepState } from '../additional-steps/step-states.ts';
import type { ReportRow, ReportSection } from './report-content.ts';

const TYPES = { UPLOAD: 'kept, not looked at', EXTRACT: 'read', COMPARE: 'read and compared' } as const;
const STANDINGS = { valid: 'valid', invalid: 'INVALID', not_found: 'NOT FOUND' } as const;
const STATUSES: Readonly<Record<StepValueStatus, string>> = {
  match: 'agrees',
  not_match: 'DIFFERS',
  not_found: 'not found',
  no_data: 'not compared',
};

const VERDICTS: Readonly<Record<StepPartVerdict, string>> = {
  agrees: 'agrees',
  unsure: 'unsure',
  differs: 'DIFFERS',
  not_found: 'not on the paper',
  not_known: 'not known',
};
const AGREEMENTS = { true: 'agrees', false: 'DIFFERS', null: 'cannot be said' } as const;

/** What became of every additional paper; null where none was asked for. */
export function paperSection(states: readonly StepState[]): ReportSection | null {
  return states.length === 0 ? null : { title: 'Additional papers', rows: states.flatMap(rowsOf) };
}

function rowsOf({ step, row, finding }: StepState): readonly ReportRow[] {
  const values = Object.entries(finding?.values ?? {}).map(([field, { value, status }]) => {
    const known = step.type === 'COMPARE' && step.known[field] ? ` (expected: ${step.known[field]})` : '';
    return { label: `${step.name}: ${field}`, value: `${value ?? '–'}, ${STATUSES[status]}${known}` };
  });
  const chosen = row?.chosenKind ? [{ label: `${step.name}: said to be`, value: row.chosenKind }] : [];
  return [
    { label: step.name, value: standingOf(step.type, finding, row?.reviewed === true) },
    ...chosen,
    ...values,
    ...comparisonsOf(step.name, finding),
    ...reasonsOf(step.name, finding),
  ];
}

function standingOf(type: StepState['step']['type'], finding: StepFinding | null, reviewed: boolean): string {
  if (!finding) return type === 'UPLOAD' ? TYPES.UPLOAD : 'not looked at';
  const standing = finding.standing === null ? 'could not be judged' : STANDINGS[finding.standing];
  return `${TYPES[type]}: ${standing}${reviewed ? ', as a reviewer says' : finding.sure ? '' : ', a person should look'}`;
}

/** Of what was compared its parts, expected first; of what is among no values, such as whom a bill names, the whole as well. */
function comparisonsOf(name: string, finding: StepFinding | null): readonly ReportRow[] {
  return (finding?.comparisons ?? []).flatMap(({ field, known, found, agrees, parts }) => {
    const label = `${name}: ${field}`;
    const whole = { label, value: `${found ?? '–'}, ${AGREEMENTS[`${agrees}`]} (expected: ${known})` };
    const rows = parts.map((part) => ({
      label: `${label}: ${part.part.replaceAll('_', ' ')}`,
      value: `${part.known ?? '–'} / ${part.found ?? '–'}, ${VERDICTS[part.verdict]}`,
    }));
    return finding?.values[field] === undefined ? [whole, ...rows] : rows;
  });
}

function reasonsOf(step: string, finding: StepFinding | null): readonly ReportRow[] {
  const reasons = finding?.reasons ?? [];
  return reasons.length === 0 ? [] : [{ label: `${step}: against it`, value: reasons.join(', ') }];
}
