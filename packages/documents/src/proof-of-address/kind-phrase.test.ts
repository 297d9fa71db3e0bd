import { foldWords } from '@bonafide/names';
import { expect, it } from 'vitest';
import { kindPhrase } from './kind-phrase.ts';
import { PAPER_KINDS, type PaperKind } from './paper-kinds.ts';

const kindsOf = (text: string): readonly PaperKind[] =>
  PAPER_KINDS.filter((kind) => kindPhrase(foldWords(text), kind) !== null);

it.each([
  ['Vyúčtování za plyn', 'gas_bill'],
  ['Factură de apă', 'water_bill'],
  ['Fatura de água', 'water_bill'],
  ['Factuur water', 'water_bill'],
  ['Rachunek za wodę', 'water_bill'],
  ['Lasku sähkön käytöstä', 'electricity_bill'],
  ['Račun za telefon', 'telephone_bill'],
] as const)('puts a bill and what it is about together: %s', (title, kind) => {
  expect(kindsOf(title)).toEqual([kind]);
});

it('does so in titles alone: sentences speak of other things', () => {
  expect(kindsOf('Com esta fatura recebe também um folheto sobre a qualidade da água na sua região')).toEqual([]);
});

it('takes neither of the two words alone', () => {
  expect(kindsOf('Factura')).toEqual([]);
  expect(kindsOf('Águas de Esmeralda')).toEqual([]);
});
