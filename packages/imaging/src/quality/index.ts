export type { ImageQuality, QualityMeasurement } from './judge-quality.ts';
export { measureQuality, type SeenDocument } from './measure-quality.ts';
export { QUALITY_ISSUES, QUALITY_LIMITS, type QualityIssue } from './quality-limits.ts';
