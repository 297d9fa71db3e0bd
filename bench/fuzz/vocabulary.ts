import type { Vocabulary } from './value-from-schema.ts';

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5]).toString('base64');

/** Words for a partner with a few sessions of his own, so that requests reach beyond the door. */
export async function vocabularyOf(origin: string, authorization: string): Promise<Vocabulary> {
  const made = [];
  for (let number = 0; number < 12; number += 1) {
    const answer = await fetch(`${origin}/api/v2/token`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ clientId: `client-${number}`, expiryTime: number % 3 === 0 ? 0 : 3600 }),
    });
    if (answer.status !== 201) throw new Error(`no token for the vocabulary: ${answer.status}`);
    made.push((await answer.json()) as { authToken: string; scanRef: string });
  }
  const tokens = made.map(({ authToken }) => authToken);
  const country = ['LT', 'lt', 'DE', 'US'];
  return {
    words: {
      clientId: ['client-1', 'a'],
      scanRef: made.map(({ scanRef }) => scanRef),
      id: made.map(({ scanRef }) => scanRef),
      token: tokens,
      authToken: tokens,
      tokenString: tokens,
      country,
      nationality: country,
      firstName: ['Jonas'],
      lastName: ['Petraitis'],
      locale: ['lt', 'en'],
      FRONT: [JPEG],
      BACK: [JPEG],
      FACE: [JPEG],
      image: [JPEG],
      file: [JPEG],
      callbackUrl: ['https://shop.example/hook'],
      url: ['https://shop.example/hook'],
      ip_address: ['192.0.2.1', '2001:db8::1'],
    },
  };
}
