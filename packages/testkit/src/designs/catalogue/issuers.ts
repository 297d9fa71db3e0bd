import type { DesignIssuer } from '../design.ts';

const issuer = (code: string, name: string, nationality: string, authority: string): DesignIssuer => ({
  code,
  name,
  nationality,
  authority,
});

/**
 * Who issues designs. Utopia is ICAO's own invention, here as several languages call it. The others stand under real codes,
 * so that telling countries apart can be measured; what is drawn for them resembles no document of theirs.
 */
export const ISSUERS = {
  utopia: issuer('UTO', 'UTOPIA', 'UTOPIAN', 'PASSPORT OFFICE ZENITH'),
  utopie: issuer('UTO', "RÉPUBLIQUE D'UTOPIE", 'UTOPIENNE', 'PRÉFECTURE DE ZÉNITH'),
  utopien: issuer('UTO', 'REPUBLIK UTOPIEN', 'UTOPISCH', 'STADT ZENIT'),
  lietuva: issuer('LTU', 'LIETUVOS RESPUBLIKA', 'LIETUVOS', 'MIGRACIJOS SKYRIUS'),
  polska: issuer('POL', 'RZECZPOSPOLITA POLSKA', 'POLSKIE', 'PREZYDENT M. ZENIT'),
  espana: issuer('ESP', 'ESPAÑA', 'ESP', 'OFICINA DE PRUEBA'),
  italia: issuer('ITA', 'REPUBBLICA ITALIANA', 'ITALIANA', 'MINISTRO DI PROVA'),
  cesko: issuer('CZE', 'ČESKÁ REPUBLIKA', 'ČESKÁ REPUBLIKA', 'ÚŘAD ZENIT'),
  romania: issuer('ROU', 'ROMÂNIA', 'ROU', 'S.P.C.L.E.P. ZENIT'),
  suomi: issuer('FIN', 'SUOMI FINLAND', 'SUOMI', 'POLIISI ZENIT'),
  magyar: issuer('HUN', 'MAGYARORSZÁG', 'MAGYAR', 'ZENIT OKMÁNYIRODA'),
  turkiye: issuer('TUR', 'TÜRKİYE', 'T.C./TUR', 'ZENİT NÜFUS MD.'),
} as const satisfies Record<string, DesignIssuer>;
