import { describe, expect, it } from 'vitest';
import { guessLabel, similarityInside } from './guess-label.ts';

const ENGLISH_FRENCH = new Set(['en', 'fr']);

describe('guessLabel', () => {
  it.each([
    ['DetefissueDale de delvrance', 'dateOfIssue'],
    ['NrtionaltyNacoeaite', 'nationality'],
    ['Ghen nameuPrenoms (2)', 'givenNames'],
    ["Date ol epiyiDate d'expiration (9)", 'dateOfExpiry'],
  ])('%s announces %s', (text, meaning) => {
    expect(guessLabel(text, ENGLISH_FRENCH)).toMatchObject({ meaning });
  });

  it.each(['ERIKSSON', 'ANNA MARIA', 'CARCASSONNE', '12 08 1974', ''])('%j is no misread label', (text) => {
    expect(guessLabel(text, ENGLISH_FRENCH)).toBeNull();
  });

  it('guesses in the languages of the document only', () => {
    expect(guessLabel('Asmers kodas', new Set(['lt']))?.meaning).toBe('personalNumber');
    expect(guessLabel('Asmers kodas', ENGLISH_FRENCH)).toBeNull();
  });
});

describe('similarityInside', () => {
  it('aligns the label with the best part of the text', () => {
    expect(similarityInside('DATEOFBIRTH', 'XXDATEOFBIRTHYY')).toBe(1);
    expect(similarityInside('ABCD', 'XXABXDYY')).toBe(0.75);
    expect(similarityInside('ABC', '')).toBe(0);
  });
});
