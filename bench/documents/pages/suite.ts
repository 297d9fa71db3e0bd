import { type ExaminationOutcome, examine, loadEngines, PLAIN_REQUEST } from '@bonafide/checks';
import type { AttributeName } from '@bonafide/domain';
import { type BothSidesPage, bothSidesPlan, drawBothSides, type PlannedPage } from '@bonafide/testkit';
import { percentile, wilson } from '../../statistics.ts';
import type { Suite } from '../../suite.ts';
import { isRight } from '../scores/attribute-score.ts';

/** Two-digit years mean the same on every day that the benchmark runs. */
const NOW = new Date('2026-01-01T00:00:00Z');
const NEEDED: readonly AttributeName[] = ['surname', 'givenNames', 'documentNumber', 'dateOfBirth', 'dateOfExpiry'];
/** As `document-readable` has it. */
const SURE = 0.8;

const REQUEST = { ...PLAIN_REQUEST, resubmissionPossible: true };

/** What an examination of a page, sent as the front alone, made of it. */
interface PageObservation {
  readonly plan: PlannedPage;
  readonly truth: Pick<BothSidesPage, 'front' | 'back'>;
  readonly outcome: ExaminationOutcome;
  readonly processorMs: number;
}

async function run(options: Record<string, string>): Promise<unknown> {
  const split = options.split === 'training' ? 'training' : 'held-out';
  const engines = await loadEngines();
  const observations: PageObservation[] = [];
  for (const plan of bothSidesPlan(Number(options.pages ?? 100), Number(options.seed ?? 1), split)) {
    const { bytes, ...truth } = await drawBothSides(plan);
    const before = process.cpuUsage();
    const outcome = await examine(engines, { images: { FRONT: bytes }, request: REQUEST, now: NOW });
    const { user, system } = process.cpuUsage(before);
    observations.push({ plan, truth, outcome, processorMs: (user + system) / 1000 });
    if (observations.length % 10 === 0) console.error(`${observations.length} pages`);
  }
  const times = observations.map(({ processorMs }) => processorMs);
  return {
    ownBack: scorePages(observations.filter(({ plan }) => plan.sides === 'one card')),
    strangersBack: scorePages(observations.filter(({ plan }) => plan.sides === 'stranger')),
    processorMs: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
  };
}

function scorePages(pages: readonly PageObservation[]) {
  const rate = (some: readonly PageObservation[], holds: (page: PageObservation) => boolean) =>
    wilson(some.filter(holds).length, some.length);
  const withZone = pages.filter(({ plan }) => Boolean(plan.design.mrz));
  const says = (code: string) => (page: PageObservation) => sidesSay(page).includes(code);
  return {
    zoneValid: rate(withZone, ({ outcome }) => outcome.document.mrz?.valid === true),
    nothingAgainstSides: rate(pages, (page) => sidesSay(page).length === 0),
    several: rate(pages, says('document.several')),
    sideMissing: rate(pages, says('document.side_missing')),
    sideMismatch: rate(pages, says('document.side_mismatch')),
    allSurelyRight: rate(pages, (page) =>
      NEEDED.every((name) => printedOn(page, name) === undefined || sureOf(page, name) === 'right'),
    ),
    surelyAnothers: rate(pages, (page) => NEEDED.some((name) => sureOf(page, name) === 'wrong')),
  };
}

const sidesSay = ({ outcome }: PageObservation): readonly string[] =>
  outcome.checks.find(({ check }) => check === 'document-sides')?.reasons.map(({ code }) => code) ?? [];

const printedOn = ({ truth: { front, back } }: PageObservation, name: AttributeName): string | undefined =>
  front.fields[name as keyof typeof front.fields] ?? back.fields[name as keyof typeof back.fields];

/** Whether a value that is surely read is the front's own; null: none is sure, or none is printed. */
function sureOf(page: PageObservation, name: AttributeName): 'right' | 'wrong' | null {
  const value = printedOn(page, name);
  const read = page.outcome.document.attributes[name];
  if (value === undefined || !read || read.confidence < SURE) return null;
  return isRight({ attribute: name, value, text: value, capHeight: null }, read) ? 'right' : 'wrong';
}

/** Both sides of a card on one page, and pages with somebody else's back, sent as the front alone. */
export const pagesSuite: Suite = {
  name: 'pages',
  description:
    'both sides of a card on one page, scanned, copied or photographed; a quarter with another person’s back',
  options: {
    pages: 'how many (100)',
    seed: 'seed of the drawn pages (1)',
    split: 'designs: held-out, which no model was trained on, or training (held-out)',
  },
  run,
};
