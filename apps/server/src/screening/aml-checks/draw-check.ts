import { drawReport } from '../../report/draw-report.ts';
import { legible } from '../../report/legible.ts';
import type { ReportContent } from '../../report/report-content.ts';
import { overallOf } from '../present-screening.ts';
import { hitSection, screeningSections, writtenMoment } from '../report-sections.ts';
import type { FoundCheck, FoundProfile } from './find-check.ts';

/** How a PDF is made. */
export interface Drawing {
  readonly now: Date;
  /** It opens with this alone; null: for everybody. */
  readonly password: string | null;
}

/** A screening with every entry that it came upon, as PDF. */
export function drawCheck(check: FoundCheck, { now, password }: Drawing): Promise<Uint8Array> {
  const { overallStatus } = overallOf(check.findings, check.verdicts);
  const content = contentOf(check, now, {
    title: 'Screening report',
    verdict: { word: overallStatus, sentence: SENTENCES[overallStatus] },
    sections: [aboutSection(check), ...screeningSections(check.findings, check.verdicts)],
  });
  return drawReport(content, password);
}

/** One entry that a screening came upon, as PDF. */
export function drawProfile({ check, hit, day }: FoundProfile, { now, password }: Drawing): Promise<Uint8Array> {
  const score = `${Math.round(hit.hit.score * 100)} %`;
  const content = contentOf(check, now, {
    title: 'Entry of a list',
    verdict: {
      word: legible(hit.entity.names[0].full),
      sentence: `Alike by ${score}; on the list ${legible(hit.list.name)}.`,
    },
    sections: [aboutSection(check), hitSection(hit, { at: 0, verdicts: check.verdicts, day })],
  });
  return drawReport(content, password);
}

const SENTENCES = {
  NOT_CHECKED: 'Nobody could look: this is no clean result.',
  NO_FLAGS: 'Nobody on the lists that were searched is like this person or company.',
  FLAGS_FOUND: 'Entries were found that somebody must look at; being alike proves nothing.',
  FALSE_POSITIVE: 'Everybody who was found is somebody else.',
  TRUE_POSITIVE: 'An entry was confirmed to be about this person or company.',
} as const;

function aboutSection({ id, clientId, createdAt }: FoundCheck) {
  const rows = [
    { label: 'Check', value: id },
    { label: 'Your client', value: clientId },
    { label: 'Made', value: writtenMoment(createdAt) },
  ];
  return { title: 'Asked', rows };
}

function contentOf(
  { id }: FoundCheck,
  now: Date,
  parts: Pick<ReportContent, 'title' | 'verdict' | 'sections'>,
): ReportContent {
  const subtitle = `${id} · made ${writtenMoment(now)}`;
  return { ...parts, subtitle, images: [], checks: [], history: [], footer: `Screening ${id}`, madeAt: now };
}
