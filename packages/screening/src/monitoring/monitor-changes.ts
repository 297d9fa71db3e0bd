import type { ListEntity } from '../entities/list-entity.ts';
import { BAND_FROM } from '../hits/band.ts';
import type { CandidateSource } from '../hits/candidate-source.ts';
import { type ScreeningOptions, screenSubject } from '../hits/screen-subject.ts';
import type { Finding } from './finding.ts';
import type { Monitored } from './monitored.ts';
import type { MonitoredIndex } from './monitored-index.ts';

/** Two editions of the lists, as far as they differ, and whom it may concern. */
export interface ListChanges {
  readonly monitored: MonitoredIndex;
  /** The lists as they are now. */
  readonly source: CandidateSource;
  /** Entries that are new or read differently. */
  readonly changed: Iterable<ListEntity>;
}

/**
 * What changed entries mean for those who are watched: exactly the findings about these entries that screening everybody against
 * the lists as they are now would give,. The changed entries are searched among the people; whoever
 * may be meant is then screened as always. Compare them by `diffFindings` with what was known about changed and removed entries.
 */
export function monitorChanges(changes: ListChanges, options: Omit<ScreeningOptions, 'limit'>): readonly Finding[] {
  const { monitored, source, changed } = changes;
  const threshold = Math.max(options.threshold ?? BAND_FROM.possible, BAND_FROM.possible);
  const changedIds = new Set<string>();
  const suspects = new Set<Monitored>();
  for (const entity of changed) {
    changedIds.add(entity.id);
    for (const suspect of monitored.suspectsOf(entity, threshold)) suspects.add(suspect);
  }
  const findings: Finding[] = [];
  for (const { id, subject } of suspects) {
    for (const hit of screenSubject(source, subject, options)) {
      if (changedIds.has(hit.entity.id)) findings.push({ subjectId: id, hit });
    }
  }
  return findings;
}
