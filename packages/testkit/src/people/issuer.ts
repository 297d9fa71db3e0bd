/** Who issues a specimen. */
export interface Issuer {
  /** ICAO or ISO 3166-1 alpha-3 code, as in the machine-readable zone. */
  readonly code: string;
  /** As printed at the head of a document. */
  readonly name: string;
  readonly nationality: string;
  readonly authority: string;
  /** Hues of the background print, degrees. */
  readonly hues: readonly [number, number];
}

/** The state that ICAO 9303 invented for its own specimens. */
export const UTOPIA: Issuer = {
  code: 'UTO',
  name: 'UTOPIA',
  nationality: 'UTOPIAN',
  authority: 'PASSPORT OFFICE, ZENITH',
  hues: [205, 265],
};

/**
 * An invented issuer under a real code, for tests of countries and languages. What it draws resembles no document of that
 * country, and says SPECIMEN.
 */
export function issuerUnderCode(code: string, name: string): Issuer {
  const sum = [...code].reduce((total, char) => total + char.charCodeAt(0) * 37, 0);
  return {
    code,
    name: name.toUpperCase(),
    nationality: code,
    authority: 'TEST OFFICE',
    hues: [sum % 360, (sum + 70) % 360],
  };
}
