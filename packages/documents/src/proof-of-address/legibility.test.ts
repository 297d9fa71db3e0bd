import { describe, expect, it } from 'vitest';
import { measureLegibility } from './legibility.ts';
import { line } from './paper-lines.fixture.ts';

describe('script', () => {
  const figures = ['04.05.2026', '89412996', '15.05.2026', '207.80'].map((text, i) => line([text, 900, 300 + 50 * i]));

  it('takes a picture whose figures are read and whose words are not for another script', () => {
    const words = ['Zvi', 'o Eac 4', 'Na Zvi', 'Aya'].map((text, i) => line([text, 100, 300 + 50 * i]));
    expect(measureLegibility([...figures, ...words], 'picture').latin).toBeLessThan(0.5);
  });

  it('takes capitals amid small letters for look-alikes', () => {
    const words = ['PaxyHoK', 'yKpaiHa', 'cnoKHBaч', 'eHepriH'].map((text, i) => line([text, 100, 300 + 50 * i]));
    expect(measureLegibility([...figures, ...words], 'picture').latin).toBeLessThan(0.5);
  });

  it('says nothing of the script where figures are not read either', () => {
    const blurred = ['Zv', 'o Ec', 'Na', 'Ay'].map((text, i) => line([text, 100, 300 + 50 * i], 0.4));
    expect(measureLegibility(blurred, 'picture').latin).toBe(1);
  });
});
