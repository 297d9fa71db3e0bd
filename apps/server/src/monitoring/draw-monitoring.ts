import type { Deps } from '../deps.ts';
import type { Partner } from '../partners/partner.ts';
import { drawReport } from '../report/draw-report.ts';
import { legible } from '../report/legible.ts';
import type { ReportContent, ReportSection } from '../report/report-content.ts';
import { screeningSections, writtenMoment } from '../screening/report-sections.ts';
import { screenedFindings } from './present.ts';
import type { MonitoringRow } from './queries.ts';
import { type Standing, standingOf } from './standing.ts';

const SENTENCES = {
  pending: 'Nobody has looked yet: this is no clean result.',
  alert: 'Somebody was found whom nobody has judged.',
  active: 'Everything that was found is judged, or nothing was found.',
  stopped: 'Nobody looks any more; what was found stands as it stood then.',
} as const;

export interface MonitoringDrawing {
  readonly partner: Pick<Partner, 'environment'>;
  readonly row: MonitoringRow;
  /** It opens with this alone; null: for everybody. */
  readonly password: string | null;
}

/** Somebody who is monitored, with everything that was found, as PDF. */
export async function drawMonitoring(
  deps: Pick<Deps, 'db' | 'vault' | 'clock'>,
  { partner, row, password }: MonitoringDrawing,
): Promise<Uint8Array> {
  const standing = await standingOf(deps, { row, environment: partner.environment });
  const now = deps.clock.now();
  const content: ReportContent = {
    title: 'Monitoring report',
    subtitle: `${row.id} · made ${writtenMoment(now)}`,
    verdict: { word: row.state.toUpperCase(), sentence: SENTENCES[row.state] },
    sections: [aboutSection(row, standing), ...screeningSections(screenedFindings(row, standing), standing.verdicts)],
    images: [],
    checks: [],
    history: [],
    footer: `Monitoring ${row.id}`,
    madeAt: now,
  };
  return drawReport(content, password);
}

function aboutSection(row: MonitoringRow, { subject }: Standing): ReportSection {
  const rows = [
    { label: 'Monitored', value: legible(subject.name) },
    { label: 'Your client', value: row.clientId ?? '' },
    { label: 'Since', value: writtenMoment(row.createdAt) },
    { label: 'Until', value: writtenMoment(row.expiresAt) },
    { label: 'Extended by itself', value: row.subscribed ? 'yes' : 'no' },
    { label: 'Last looked', value: row.checkedAt === null ? '' : writtenMoment(row.checkedAt) },
  ];
  return { title: 'Monitoring', rows: rows.filter(({ value }) => value !== '') };
}
