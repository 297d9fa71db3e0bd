import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateFraud, FRAUD_RULES } from './estimate-fraud.ts';
import type { FraudCase } from './particulars.ts';

const NOTHING: FraudCase = {
  userAgent: null,
  acceptLanguage: null,
  firstName: null,
  lastName: null,
  emailAddress: null,
  emailDomain: null,
  country: null,
  postalCode: null,
  phoneNumber: null,
  phoneCountryCode: null,
  cardFirstSix: null,
  cardLastFour: null,
  networkKinds: null,
  networkCountry: null,
  disposableDomains: new Set(['bin.example']),
  asked: { network: null, email: null, phone: null, card: null },
};
const ONA: FraudCase = {
  ...NOTHING,
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  acceptLanguage: 'lt-LT,lt;q=0.9,en;q=0.5',
  firstName: 'Ona',
  lastName: 'Žvirblė',
  emailAddress: 'ona.zvirble@shop.example',
  emailDomain: 'shop.example',
  country: 'LT',
  postalCode: 'LT-44249',
  phoneNumber: '612 34567',
  phoneCountryCode: '+370',
  cardFirstSix: '549012',
  cardLastFour: '0042',
  networkKinds: [],
  networkCountry: 'LT',
  asked: { network: 1, email: 1, phone: 1, card: 1 },
};
const codes = (more: Partial<FraudCase>, of = ONA) => estimateFraud({ ...of, ...more }).reasons.map(({ code }) => code);

describe('estimateFraud', () => {
  it('finds nothing against an honest person', () => {
    expect(estimateFraud(ONA)).toEqual({ level: 'VERY_LOW', score: 0, reasons: [] });
  });

  it('says so where no rule can say anything', () => {
    expect(estimateFraud(NOTHING)).toEqual({ level: null, score: 0, reasons: [] });
    expect(estimateFraud({ ...NOTHING, country: 'LT' }).level).toBeNull();
  });

  it.each<[Partial<FraudCase>, readonly string[]]>([
    [{ emailAddress: 'ona.zvirble@', emailDomain: null }, ['email.malformed']],
    [{ emailAddress: 'ona@mailinator.com', emailDomain: 'mailinator.com' }, ['email.disposable_domain']],
    [{ emailAddress: 'ona@a.bin.example', emailDomain: null }, ['email.disposable_domain']],
    [{ emailAddress: null, emailDomain: '@YOPMAIL.com' }, ['email.disposable_domain']],
    [{ emailDomain: 'bank.example' }, ['email.domain_differs']],
    [{ emailAddress: 'fluffy@shop.example' }, ['email.without_name']],
    [{ emailAddress: 'ona8841920@shop.example' }, ['email.mostly_digits']],
    [{ country: 'LVA', postalCode: null, acceptLanguage: null, networkCountry: null }, ['phone.other_country']],
    [{ networkCountry: 'LV' }, ['network.other_country', 'phone.network_of_other_country']],
    [{ phoneNumber: '+1 202 555 0143' }, ['phone.other_country', 'phone.network_of_other_country']],
    [{ phoneNumber: '123' }, ['phone.impossible']],
    [{ postalCode: '1234' }, ['postal_code.impossible']],
    [{ acceptLanguage: 'pt-BR' }, ['language.other_country']],
    [{ firstName: 'asdfgh' }, ['name.keyboard_run']],
    [{ lastName: 'xxx' }, ['name.one_letter_repeated']],
    [{ firstName: 'Ona 2' }, ['name.not_letters']],
    [{ userAgent: 'curl/8.5.0' }, ['user_agent.program']],
    [{ cardFirstSix: '912345' }, ['card.impossible']],
    [{ cardLastFour: '42' }, ['card.impossible']],
    [{ cardFirstSix: '424242', cardLastFour: '4242' }, ['card.for_trying_out']],
    [{ networkKinds: ['tor', 'data_centre'] }, ['network.tor', 'network.data_centre']],
    [{ networkKinds: ['proxy', 'vpn'] }, ['network.proxy', 'network.vpn']],
    [{ asked: { network: 10, email: 1, phone: 1, card: 1 } }, ['network.asked_often']],
    [
      { asked: { network: 9, email: 4, phone: 4, card: 4 } },
      ['card.asked_often', 'email.asked_often', 'phone.asked_often'],
    ],
  ])('%j is %j', (change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it.each<Partial<FraudCase>>([
    { firstName: 'Li', lastName: 'O', emailAddress: 'fluffy@shop.example' },
    { country: 'ZZ', postalCode: '?' },
    { phoneNumber: '61234567', phoneCountryCode: 'LT' },
    { phoneNumber: '0037061234567', phoneCountryCode: null },
    { phoneNumber: '61234567', phoneCountryCode: null },
    { country: 'IE', postalCode: 'D02 AF30', networkCountry: 'IE', phoneNumber: null, acceptLanguage: 'en-IE' },
    { acceptLanguage: 'en' },
    { emailAddress: 'ona+zvirble@shop.example' },
    { cardFirstSix: null, cardLastFour: '0042' },
  ])('%j is nothing to doubt', (change) => {
    expect(codes(change)).toEqual([]);
  });

  it('adds signs up without ever being certain', () => {
    const bad = {
      emailAddress: 'x123456@mailinator.com',
      networkKinds: ['tor'],
      cardFirstSix: '0',
      userAgent: 'curl/8',
    } as const;
    const { level, score, reasons } = estimateFraud({ ...ONA, ...bad });
    expect([level, score < 100]).toEqual(['VERY_HIGH', true]);
    expect(reasons.map(({ weight }) => weight)).toEqual(reasons.map(({ weight }) => weight).toSorted((a, b) => b - a));
    expect(estimateFraud({ ...ONA, networkKinds: ['tor'] })).toMatchObject({ level: 'MEDIUM', score: 50 });
  });

  it('takes any text', () => {
    const value = fc.option(fc.string({ unit: 'binary', maxLength: 60 }), { nil: null });
    const { asked, disposableDomains, networkKinds, networkCountry, ...texts } = NOTHING;
    const given = { asked, disposableDomains, networkKinds, networkCountry };
    const all = fc.record(Object.fromEntries(Object.keys(texts).map((key) => [key, value])));
    fc.assert(
      fc.property(all, (particulars) => {
        const { score } = estimateFraud({ ...NOTHING, ...particulars, ...given } as FraudCase);
        return score >= 0 && score < 100;
      }),
      { numRuns: 300 },
    );
  });

  it('has rules of different names that all weigh something', () => {
    expect(new Set(FRAUD_RULES.map(({ code }) => code)).size).toBe(FRAUD_RULES.length);
    for (const { code, weight, message } of FRAUD_RULES) {
      expect(weight > 0 && weight < 0.6, code).toBe(true);
      expect(message).toMatch(/^[A-Z].*\.$/);
    }
  });
});
