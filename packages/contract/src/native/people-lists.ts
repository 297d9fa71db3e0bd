import { z } from 'zod';
import { nullable, text } from '../fields.ts';
import { NATIVE_EXAMPLES } from './examples.ts';

/** What being on a list means. */
export const LIST_KINDS = ['BLOCKLIST', 'WATCHLIST', 'CUSTOMERS', 'SEVERAL_ACCOUNTS'] as const;
export type ListKindWord = (typeof LIST_KINDS)[number];

/** How far the photo of a person is; `FAILED`: a fault of ours. */
export const PERSON_STATE_WORDS = ['WAITING', 'READY', 'UNREADABLE', 'NO_FACE', 'SEVERAL_FACES', 'FAILED'] as const;

const FACES = ['SELFIE', 'DOCUMENT'] as const;
const scanRef = z.string().min(1).max(40);
const name = text(1, 100);
const kind = z
  .enum(LIST_KINDS)
  .describe(
    'BLOCKLIST: later verifications with such a face are tagged. WATCHLIST: noted. SEVERAL_ACCOUNTS: never told to be duplicates. CUSTOMERS: kept for searches.',
  );

/** Body of `POST /v1/people-lists`. */
export const peopleListRequest = z.object({ name, kind }).meta({ examples: NATIVE_EXAMPLES.peopleListRequest });

/** Body of `PATCH /v1/people-lists/{listId}`. */
export const peopleListChange = z.object({ name }).meta({ examples: NATIVE_EXAMPLES.peopleListChange });

export const peopleList = z
  .object({ id: z.uuid(), name: z.string(), kind, people: z.int(), createdAt: z.iso.datetime() })
  .meta({ description: 'A list of people.', examples: NATIVE_EXAMPLES.peopleList });
export type PeopleListAnswer = z.output<typeof peopleList>;

export const peopleListsAnswer = z
  .object({ results: z.array(peopleList) })
  .meta({ description: 'By name.', examples: NATIVE_EXAMPLES.peopleListsAnswer });

const face = z
  .enum(FACES)
  .nullish()
  .transform((value) => value ?? ('SELFIE' as const))
  .describe('Whose face of the verification; the selfie when left out.');

/** Body of `POST /v1/people-lists/{listId}/people`. */
export const listedPersonRequest = z
  .object({
    scanRef: nullable(scanRef).describe('A verification whose face is taken; the person is erased with it.'),
    face,
    image: nullable(z.string().min(1)).describe('Or a photo of one face: base64 of a PNG or JPEG. It is not kept.'),
    name: nullable(text(0, 200)),
    reason: nullable(text(0, 1_000)),
  })
  .refine(({ scanRef: taken, image }) => (taken === null) !== (image === null), 'Either scanRef or image is required')
  .meta({ examples: NATIVE_EXAMPLES.listedPersonRequest });
export type ListedPersonRequest = z.output<typeof listedPersonRequest>;

export const listedPersonAnswer = z
  .object({
    id: z.uuid(),
    state: z
      .enum(PERSON_STATE_WORDS)
      .describe('READY: later searches find the face. FAILED: the system could not look at the photo; ask again.'),
    scanRef: z.string().nullable(),
    face: z.enum(FACES).nullable(),
    name: z.string().nullable(),
    reason: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ description: 'A person on a list.', examples: NATIVE_EXAMPLES.listedPersonAnswer });
export type ListedPersonAnswer = z.output<typeof listedPersonAnswer>;

const LARGEST_PAGE = 100;

export const peopleQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  perPage: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(20),
});

export const peoplePage = z
  .object({ count: z.int(), results: z.array(listedPersonAnswer) })
  .meta({ description: 'First come first.', examples: NATIVE_EXAMPLES.peoplePage });

/** Body of `POST /v1/people-lists/{listId}/search`. */
export const peopleSearchRequest = z.object({ scanRef, face }).meta({ examples: NATIVE_EXAMPLES.peopleSearchRequest });

export const peopleSearchAnswer = z
  .object({
    compared: z.int().describe('Faces on lists of this kind that were compared.'),
    results: z.array(z.object({ similarity: z.number().min(0).max(1), person: listedPersonAnswer })),
  })
  .meta({ description: 'Most similar first.', examples: NATIVE_EXAMPLES.peopleSearchAnswer });
