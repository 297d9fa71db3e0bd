import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareAddresses } from './compare.ts';
import { ADDRESS_THRESHOLD } from './score-address.ts';

describe('one address, as two hands write it', () => {
  it.each([
    [
      'Rm4, 16F, Harbour Lily Comm Ctr, 2-16 Tin Lok St, Kowloon, Hong Kong',
      'Rm 4, 16/F, Harbour Lily Comm Ctr, 2-16 Tin Lok St, Kowloon, Hong Kong',
    ],
    [
      '1F, No. 49, Lane 280, Invented Road, Taipei, Taiwan',
      '1st Floor, No. 49, Lane 280, Invented Road, Taipei, Taiwan',
    ],
    ['2 Litera A Pl. Sadovaya, Saint Petersburg 191124, Russia', 'Pl. Sadovaya D. 2, Saint Petersburg 191124, Russia'],
    ['ul. Sadovaya 5 Lit A, St. Petersburg 190000, Russia', '5, Let. A, Sadovaya ul., Saint Petersburg 190000, Russia'],
    ['ul. Sadovaya 5A, St. Petersburg 190000, Russia', '5, Lit. A, Sadovaya ul., Saint Petersburg 190000, Russia'],
    [
      '11 litera, per. Lipovy, St. Petersburg 191144, Russia',
      '11, lit A, Lipovyy pereulok, St. Petersburg 191144, Russia',
    ],
    ['str. 1, 43, ul. Lipovaya, Moscow 109147, Russia', '43, bld.1, Lipovaya str., Moscow 109147, Russia'],
    ['Lipovaya 21 k2, St. Petersburg, Russia', '21-2 Lipovaya Street, St. Petersburg, Russia'],
    ['House No D-85 Block 5, Lilyton, Karachi, Pakistan', 'House #D-85, Block-5, Lilyton, Karachi, Pakistan'],
    [
      'Trust Palace, Lily Road, Majuro MH96960, Marshall Islands',
      'Trust Palace, Lily Road, Majuro MH 96960, Marshall Islands',
    ],
    ['P.O. Box 52404, Dubai, United Arab Emirates', 'P.O. Box 52404, United Arab Emirates'],
    ['PO Box 11037, Damascus, Syria', 'P.O. Box 11037, Damascus, Syria'],
    ['01 BP 6269, Cotonou, Atlantique, Benin', '01 BP 6269, Cotonou, Benin'],
    [
      '517 Old Town Road, Cumberhill, MD 21502, United States',
      '517 E. Oldtown Road, Cumberhill, MD 21502, United States',
    ],
    [
      'Calle Lago de La Rosa  5312, Tijuana, Baja California, Mexico',
      'Calle Lago La Rosa 5312, Tijuana, Baja California, Mexico',
    ],
    [
      'Rafael Inventado #307, Colonia Lirio, Hermosillo, Sonora, Mexico',
      'Rafael Inventado Num 307, Hermosillo, Sonora, Mexico',
    ],
    [
      'Blvd. Puerta de Lirio # 5210, Piso 8-C, Zapopan, Jalisco 45116, Mexico',
      'Boulevard Puerta de Lirio # 5210, Piso 8, Zapopan, Jalisco 45116, Mexico',
    ],
    ['Calle 13, No. 10-45, Maicao, La Guajira, Colombia', 'Calle 13 No. 10-45, Centro, Maicao, Guajira, Colombia'],
    [
      'Calle 8 B No. 65-191, Oficina 519, Medellin, Colombia',
      'Calle 8B No. 65-191, Ofc. 519, Medellin, Antioquia, Colombia',
    ],
    [
      '20th Floor, Global Lily Building, Calle 50, Panama City, Panama',
      '50th Street, Global Lily Bldg., 20th Floor, Panama City, Panama',
    ],
    [
      '28 km Esfahan - Tehran Freeway, Shahin Shahr, Esfahan, Iran',
      'Kilometer 28, Isfahan - Teheran Freeway, Shahin Shahr, Isfahan, Iran',
    ],
    [
      'Room 3605 36/F Lily House, 213 Queens Road East, Wan Chai, Hong Kong',
      "Rm 3605, 36FL, Lily Hse, 213 Queen's Rd E, Wan Chai, Hong Kong",
    ],
    ['Lindenlei 156, 5e verd., 2000 Antwerpen, Belgium', 'Lindenlei 156, 5de verdieping, Antwerpen 2000, Belgium'],
    ['Cra 7 # 71-21 apto 301, Bogotá', 'Carrera 7 No 71-21 apartamento 301, Bogotá, Colombia'],
    ['#4B, 123 Main Street, Springfield, IL 62701', '123 Main St #4B, Springfield, IL 62701'],
    ['Calle Mayor 25, Madrid', 'C/ Mayor, 25, Madrid, Spain'],
    ['Weg 5, 12345 Berlin', 'Weg 5, 12345 Berlin, Germany'],
    ['Street 17, House 5, Dhaka, Bangladesh', 'House 5, Street 17, Dhaka, Bangladesh'],
    ['Road 27, House 16, Dhanmondi, Dhaka 1209', 'House # 16, Road # 27, Dhanmondi, Dhaka-1209, Bangladesh'],
    [
      'Room 9, Unit A, Lily Tower, 116-118 Rose Street, Sheung Wan, Hong Kong',
      'Unit A, Rm 9, Lily Tower, 116-118 Rose Street, Sheung Wan, Hong Kong',
    ],
    [
      'Shosse Lilovoe, Dom 40, Kvartira 4, Litera A, Ofis A7060, Saint Petersburg 196158, Russia',
      'Lilovoe Highway, House 40, Apartment 4, Letter A, Office A7060, St. Petersburg 196158, Russia',
    ],
    [
      'c/o Lily Ship Co Ltd, 5th Floor, 551, Jasmine 1st Road, Kaohsiung 80764, Taiwan',
      '5th Floor, 551, Jasmine 1st Road, Kaohsiung City 80764, Taiwan',
    ],
    ['7F., Lily Finance Building, No. 55 Rose Road, Dalian, China', '7F., No. 55 Rose Road, Dalian, China'],
    [
      'Office E, 20th Floor, Lily Building, Calle 50, Panama City, Panama',
      'Oficina E, Piso 20, Edificio Lily, Calle 50, Panama City, Panama',
    ],
    ['Calle Lirio 83, Esq. Rosas, Hermosillo, Mexico', 'Lirio 83 esq. Rosas, Hermosillo, Sonora, Mexico'],
  ])('%s and %s', (a, b) => {
    const { score, agrees } = compareAddresses(a, b);
    expect(score).toBeGreaterThanOrEqual(ADDRESS_THRESHOLD);
    expect(agrees).not.toBe(false);
    expect(compareAddresses(b, a).score).toBeCloseTo(score, 10);
  });
});

describe('two addresses, as one hand writes them', () => {
  it.each([
    [
      'Ul. Sadovaya d. 10, Str. 3. Pom VIII, Moscow 109052, Russia',
      'Ul. Sadovaya D. 10, Str. 8, Komnata 7, Moscow 109052, Russia',
    ],
    ['House No D-85 Block 5, Lilyton, Karachi, Pakistan', 'House #E-85, Block-5, Lilyton, Karachi, Pakistan'],
    ['ul. Sadovaya 5 Lit A, St. Petersburg 190000, Russia', 'ul. Sadovaya 5 Lit B, St. Petersburg 190000, Russia'],
    ['Lipovaya 21 k2, St. Petersburg, Russia', 'Lipovaya 21 k3, St. Petersburg, Russia'],
    ['PO Box 11037, Damascus, Syria', 'PO Box 11038, Damascus, Syria'],
    ['Rafael Inventado #307, Hermosillo, Sonora, Mexico', 'Rafael Inventado #309, Hermosillo, Sonora, Mexico'],
    ['Calle 50, Lily Tower, Panama City, Panama', 'Calle 51, Lily Tower, Panama City, Panama'],
    ['123 Main St #4B, Springfield, IL 62701', '123 Main St #5B, Springfield, IL 62701'],
    ['517 Old Town Road, Cumberhill, MD 21502', '517 Old Mill Road, Cumberhill, MD 21502'],
    ['Calle Rosa 5312, Tijuana, Mexico', 'Calle Rosa 5321, Tijuana, Mexico'],
    [
      'Room 9, Unit A, Lily Tower, 116 Rose Street, Sheung Wan, Hong Kong',
      'Unit B, Rm 9, Lily Tower, 116 Rose Street, Sheung Wan, Hong Kong',
    ],
    ['Oficina 72, Piso 7, Av. Lirio 12, Caracas, Venezuela', 'Oficina 73, Piso 7, Av. Lirio 12, Caracas, Venezuela'],
  ])('%s and %s', (a, b) => {
    const { score, agrees } = compareAddresses(a, b);
    expect(agrees).not.toBe(true);
    expect(score < ADDRESS_THRESHOLD || agrees === false).toBe(true);
  });
});

describe('a town, or a box without its town', () => {
  it.each([
    ['Lilyton 04400, Turkey', 'Rose Mah Jasmine Caddesi, Lilyton 04400, Turkey'],
    ['P.O. Box 52404, Dubai, United Arab Emirates', 'P.O. Box 52404, United Arab Emirates'],
    [
      'ul. Lipovaya d. 7, Saint Petersburg 195196, Russia',
      'ul. Lipovaya d. 7, lit. k, Saint Petersburg 195196, Russia',
    ],
  ])('%s is left open', (a, b) => expect(compareAddresses(a, b).agrees).toBeNull());
});

test('the verdict never contradicts the score', () => {
  const word = fc.constantFrom(
    ...'1 12 5a 12F # No. Rm4 lit. A str. km P.O. Box 77 Mill Road Town Calle 50 piso 3 Leeds , , Berlin 10115 Turkey ul. k2'.split(
      ' ',
    ),
  );
  const address = fc.array(word, { minLength: 2, maxLength: 9 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(address, address, (a, b) => {
      const { agrees, score } = compareAddresses(a, b);
      if (agrees === true) expect(score).toBeGreaterThanOrEqual(ADDRESS_THRESHOLD);
      if (agrees === false) expect(score).toBeLessThan(ADDRESS_THRESHOLD);
    }),
  );
});
