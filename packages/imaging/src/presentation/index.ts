export { type AttackDetector, loadAttackDetector } from './attack-detector.ts';
export { type AttackDetectorPlan, readAttackDetectorCard } from './attack-detector-card.ts';
export { measurePresentation, type PresentationInput } from './measure-presentation.ts';
export { type StreamFrame, streamSignals } from './stream-signals.ts';
