/** What a field of a partner's own naming asks for; `text`: only its label tells. */
export type FieldMeaning = 'address' | 'name' | 'issue_date' | 'expiry_date' | 'date' | 'text';

const EXPIRY = ['expiry', 'expires', 'expiration', 'until'];
const ISSUED = ['issue', 'issued', 'bill', 'statement'];
const PERSON = ['name', 'fullname', 'surname'];
/** Words that make a name one of something else than a person. */
const OTHER_NAME = ['company', 'organisation', 'organization', 'bank', 'issuer', 'file', 'user', 'employer', 'school'];

/** The words of `dateOfExpiry`, `date_of_expiry` or `DateOfExpiry`, in lower case. */
export function fieldWords(field: string): readonly string[] {
  return field
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
}

/** Tells by the words of a field's name what kind of value it wants. */
export function fieldMeaning(field: string): FieldMeaning {
  const words = fieldWords(field);
  const has = (among: readonly string[]) => words.some((word) => among.includes(word));
  if (has(['address'])) return 'address';
  if (has(EXPIRY)) return 'expiry_date';
  if (has(['date', 'dob']))
    return ISSUED.some((word) => words.includes(word)) || isDateAlone(words) ? 'issue_date' : 'date';
  return has(PERSON) && !has(OTHER_NAME) ? 'name' : 'text';
}

const isDateAlone = (words: readonly string[]): boolean => words.length === 1 && words[0] === 'date';
