export * from './document/index.ts';
export * from './face/index.ts';
export * from './image/index.ts';
export * from './inference/index.ts';
export * from './mrz/index.ts';
export * from './quality/index.ts';
export * from './text/index.ts';
