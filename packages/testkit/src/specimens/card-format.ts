/** The formats of ISO/IEC 7810 and ICAO 9303 that specimens are drawn in: millimetres, and pixels per millimetre. */
export interface CardFormat {
  readonly width: number;
  readonly height: number;
  readonly resolution: number;
  readonly cornerRadius: number;
}

export const ID_1: CardFormat = { width: 85.6, height: 53.98, resolution: 16, cornerRadius: 3.18 };
export const ID_3: CardFormat = { width: 125, height: 88, resolution: 12, cornerRadius: 3.18 };
/** ICAO 9303-7: full-page visa. */
export const VISA_A: CardFormat = { width: 120, height: 80, resolution: 12, cornerRadius: 0.5 };
/** ICAO 9303-7: visa that leaves a part of the passport's page free. */
export const VISA_B: CardFormat = { width: 105, height: 74, resolution: 12, cornerRadius: 0.5 };
