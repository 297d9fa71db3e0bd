import { expect, it } from 'vitest';
import { isBuilding, isCareOf } from './block-words.ts';

it.each(['c/o Muster', 'C/O Anna Muster', 'chez Mme Exemple', 'presso Esempio', 'bei Muster', 'p. adr. Novák'])(
  'knows with whom somebody is reached: %s',
  (text) => expect(isCareOf(text)).toBe(true),
);

it.each(['Béatrice Exemple', 'Chezare Muster', 'Hosanna Eksempel'])('takes no name for it: %s', (text) =>
  expect(isCareOf(text)).toBe(false),
);

it.each(['Résidence Les Tilleuls - Bât. B', 'Rose Cottage', 'Flat B', 'Edificio Sol', 'Çamlıca Mahallesi'])(
  'knows houses and their parts: %s',
  (text) => expect(isBuilding(text)).toBe(true),
);

it.each(['Anna Specimen', 'Villa', 'Jean Résident'])('takes no name for one: %s', (text) =>
  expect(isBuilding(text)).toBe(false),
);
