/** The letters and figures of a document's number, in capitals: `AB 123-456` and `ab123456` are one. */
export const numberSigns = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
