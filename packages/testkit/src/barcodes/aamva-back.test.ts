import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawAamvaBack, inventLicence } from './aamva-back.ts';

describe('inventLicence', () => {
  it('goes round versions and issuers, the same for the same seed', () => {
    const licences = Array.from({ length: 40 }, (_, seed) => inventLicence(seed));
    expect(inventLicence(3)).toEqual(licences[3]);
    expect(new Set(licences.map(({ issue }) => issue.version)).size).toBe(10);
    expect(new Set(licences.map(({ issue }) => issue.issuer.country))).toEqual(new Set(['USA', 'CAN']));
    for (const { holder } of licences) expect(holder.dateOfBirth < holder.dateOfIssue).toBe(true);
  });
});

describe('drawAamvaBack', () => {
  it('draws a card of ID-1 proportions with the payload it names', async () => {
    const back = await drawAamvaBack(5, 856);
    const { width = 0, height = 0 } = await sharp(back.png).metadata();
    expect([width, height]).toEqual([856, 540]);
    expect(back.payload).toContain(back.holder.documentNumber);
    expect((await drawAamvaBack(5, 856)).png).toEqual(back.png);
  });
});
