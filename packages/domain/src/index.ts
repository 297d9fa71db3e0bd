export * from './attribute.ts';
export * from './check-result.ts';
export * from './decision.ts';
export * from './document-kind.ts';
export * from './geometry.ts';
export * from './mrz-candidates.ts';
export * from './session-machine.ts';
export * from './text-line.ts';
