export * from './card-format.ts';
export { drawSpecimen } from './draw-specimen.ts';
export { renderPortrait } from './portrait.ts';
export * from './specimen.ts';
