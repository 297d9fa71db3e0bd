import { z } from 'zod';
import { errorBody } from '../errors.ts';
import { text } from '../fields.ts';
import { LIST_EXAMPLES } from './lists-examples.ts';

const LARGEST_PAGE = 200;
const LAST_PAGE = 1_000_000;
/** Entries of one list that are sent to us; longer lists are the operator's to load. */
const MOST_ENTRIES = 100_000;

const time = z.iso.datetime().nullable();
const refusals = z.array(z.object({ code: z.string(), words: z.string() }));

export const screeningList = z
  .object({
    id: z.string(),
    name: z.string(),
    source: z
      .string()
      .describe('Whose form it has: `ofac`, `un`, `eu-fsf` … `custom` is a list of your own or of the operator.'),
    isOwn: z.boolean().describe('Yours: nobody else is held against it, and you can change it.'),
    entries: z.int(),
    edition: z.string().nullable().describe("The list's own date or version, where it says one."),
    publishedAt: time.describe('Since when it reads as it does. Null: nothing could be read yet.'),
    latestChange: z.object({ added: z.int(), changed: z.int(), removed: z.int() }).nullable(),
    leftAlone: z
      .array(z.string())
      .describe(
        'Columns (or keys) of the latest file that are not understood: nobody is held against what stands in them.',
      ),
    checkedAt: time.describe('When its origin was last looked at, whatever came of it.'),
    refreshMinutes: z.int().nullable(),
    refusedAt: time,
    refusals: refusals.describe('Why the latest file was not taken; what stood before it holds.'),
  })
  .meta({ description: 'A list that people are held against.', examples: LIST_EXAMPLES.screeningList });
export type ListAnswer = z.output<typeof screeningList>;

export const screeningListsAnswer = z
  .object({ results: z.array(screeningList) })
  .meta({ description: 'Every list that your people are held against.', examples: LIST_EXAMPLES.screeningListsAnswer });

/** Body of `POST /v1/lists`. */
export const screeningListRequest = z
  .object({ name: text(1, 100) })
  .meta({ examples: LIST_EXAMPLES.screeningListRequest });

/** A value or several. */
const values = z.union([text(0, 2_000), z.array(text(0, 2_000)).max(200), z.boolean()]);

/** Body of `PUT /v1/lists/{id}/entries`. */
export const listEntriesRequest = z
  .object({
    entries: z
      .array(z.record(z.string().max(60), values))
      .min(1)
      .max(MOST_ENTRIES)
      .optional()
      .describe(
        'Keys as columns are called: `id`, `name`, `aliases`, `kind`, `birth`, `nationality`, `passport`, `topic` …',
      ),
    csv: z.string().min(1).optional().describe('Or the text of a CSV file whose first line names its columns.'),
  })
  .refine(({ entries, csv }) => (entries === undefined) !== (csv === undefined), 'Either entries or csv is required')
  .meta({ examples: LIST_EXAMPLES.listEntriesRequest });

/** Body of a refusal of `PUT /v1/lists/{id}/entries`: the codes are those with which files of lists are refused. */
export const listEntriesRefused = errorBody
  .extend({
    refusals: refusals
      .optional()
      .describe(
        'Why the entries cannot be read or believed: `csv.no_name`, `csv.cells`, `csv.truncated`, `ids.double`, `encoding.mangled` … Left out where the request itself is at fault.',
      ),
  })
  .meta({ description: 'Why the entries were not taken.', examples: LIST_EXAMPLES.listEntriesRefused });

export const listEntriesQuery = z.object({
  page: z.coerce.number().int().min(1).max(LAST_PAGE).default(1),
  perPage: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(50),
});

const listEntry = z.looseObject({
  id: z.string(),
  listId: z.string(),
  sourceId: z.string().describe('The key within the list: yours, or made of what the entry says.'),
  kind: z.string(),
  names: z.array(z.looseObject({ full: z.string() })),
});
export type ListEntryAnswer = z.output<typeof listEntry>;

export const listEntriesPage = z
  .object({ count: z.int(), results: z.array(listEntry) })
  .meta({ description: 'By key.', examples: LIST_EXAMPLES.listEntriesPage });
