export * from './digital-edits.ts';
export * from './file-traces.ts';
export * from './phone-camera.ts';
export * from './portrait-swap.ts';
export * from './print-surface.ts';
export * from './retyped-mrz.ts';
export * from './screen-surface.ts';
export { documentSurface, type Surface } from './surface.ts';
