/** What happens to a portrait between the person's photo and the photo of the document. */
export interface Degradation {
  readonly name: string;
  /** Width of the face on the document, in pixels. */
  readonly width: number;
  /** Less contrast, security lines across the face and the noise of paper, ink and sensor. */
  readonly printed: boolean;
  readonly grey: boolean;
  /** Deviation of a Gaussian blur, in pixels of the document; 0 for none. */
  readonly blur: number;
  /** A reflection beside the middle of the face. */
  readonly glare: boolean;
  /** Degrees by which the document lies turned. */
  readonly turned: number;
  /** Quality of the JPEG file. */
  readonly quality: number;
}

const PRINT = { printed: true, grey: false, blur: 0, glare: false, turned: 0, quality: 55 } as const;

export const DEGRADATIONS: readonly Degradation[] = [
  { ...PRINT, name: 'only smaller, 96 px', width: 96, printed: false, quality: 60 },
  { ...PRINT, name: 'print 96 px', width: 96, quality: 60 },
  { ...PRINT, name: 'print 64 px', width: 64 },
  { ...PRINT, name: 'print 48 px', width: 48, quality: 50 },
  { ...PRINT, name: 'print 40 px, grey', width: 40, grey: true, quality: 50 },
  { ...PRINT, name: 'print 64 px, glare, turned 8°', width: 64, glare: true, turned: 8, quality: 50 },
  { ...PRINT, name: 'print 64 px, blurred', width: 64, blur: 1.2, quality: 50 },
];
