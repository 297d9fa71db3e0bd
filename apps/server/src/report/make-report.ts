import { shrinkToJpeg } from '@bonafide/imaging';
import type { Deps } from '../deps.ts';
import type { Partner } from '../partners/partner.ts';
import { listEvidence } from '../sessions/queries.ts';
import type { EvidenceRow, SessionRow } from '../sessions/session.ts';
import { loadEvidence } from '../sessions/store-evidence.ts';
import { describeReport } from './describe-report.ts';
import { drawReport } from './draw-report.ts';
import { findFindings } from './find-findings.ts';
import type { ReportImage } from './report-content.ts';

/** Longest side of an image in a report, px: 300 dots per inch at its printed size. */
const LONGEST_SIDE = 1_100;

/** The report on one verification as PDF. */
export async function makeReport(
  deps: Deps,
  { session, partner }: { readonly session: SessionRow; readonly partner: Partner },
): Promise<Uint8Array> {
  const { id: sessionId, attempt } = session;
  const rows = session.wrappedKey ? await listEvidence(deps.db, { sessionId, attempt }) : [];
  const images: ReportImage[] = [];
  // One after the other: a report must not take the memory of all its photos at once.
  for (const row of rows) images.push(await imageOf(deps, session, row));
  const findings = await findFindings(deps, session);
  return drawReport(describeReport({ findings, partner, images, now: deps.clock.now() }));
}

async function imageOf(deps: Deps, session: SessionRow, row: EvidenceRow): Promise<ReportImage> {
  if (row.mediaType === 'application/pdf')
    return { caption: `${row.step}: a PDF, kept with the verification`, jpeg: null };
  const bytes = await loadEvidence(deps, session, row);
  if (bytes === null) return { caption: `${row.step}: no longer there`, jpeg: null };
  try {
    return { caption: row.step, jpeg: await shrinkToJpeg(bytes, LONGEST_SIDE) };
  } catch {
    return { caption: `${row.step}: cannot be shown`, jpeg: null };
  }
}
