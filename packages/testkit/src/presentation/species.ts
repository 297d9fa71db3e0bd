/**
 * Presentation attack instrument species (ISO/IEC 30107-3 clause 3.1.6) that are drawn here, and attacks that bring a picture in
 * behind the lens (injection, which that standard leaves out).
 */
export const PRESENTATION_SPECIES = [
  'monitor',
  'phone',
  'halftone_print',
  'inkjet_print',
  'borderless_print',
  'cut_out',
  'injected_render',
  'injected_edit',
] as const;
export type PresentationSpecies = (typeof PRESENTATION_SPECIES)[number];

/** What is before the camera: a person (`bona_fide`), or something that stands in for one. */
export type Presented = 'bona_fide' | PresentationSpecies;
