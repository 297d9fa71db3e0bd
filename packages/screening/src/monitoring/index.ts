export { diffFindings, type FindingsDiff } from './diff-findings.ts';
export { type Finding, type FindingDecision, findingKey, type KnownFinding } from './finding.ts';
export { type ListChanges, monitorChanges } from './monitor-changes.ts';
export type { Monitored } from './monitored.ts';
export { MonitoredIndex } from './monitored-index.ts';
