export { type PresentedSelfie, presentSelfies } from './present-selfies.ts';
export { PRESENTATION_SPECIES, type PresentationSpecies, type Presented } from './species.ts';
