export { type PresentedSelfie, presentSelfies } from './present-selfies.ts';
export { type SelfieWithDocument, selfieWithDocument } from './selfie-with-document.ts';
export { PRESENTATION_SPECIES, type PresentationSpecies, type Presented } from './species.ts';
