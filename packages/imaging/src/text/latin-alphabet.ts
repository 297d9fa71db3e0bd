/** What stands for one word that is not Latin, or not upright: a reader drops it. */
export const REJECTED = '\ufffd';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const UPPER_MARKED = 'ÁÀÂÄÃÅĄĂĀÆÇĆČĊĎĐÉÈÊËĚĖĘĒĞĢĠĦÍÌÎÏĮĪİĶŁĽĻĹÑŃŇŅŊÓÒÔÖÕŐØŒŘŔŚŠŞŤŢŦÚÙÛÜŮŰŲŪÝŸŶŹŽŻÞẞƏŴ';
const LOWER_MARKED = 'áàâäãåąăāæçćčċďđðéèêëěėęēğģġħíìîïįīıķłľļĺñńňņŋóòôöõőøœřŕśšşťţŧúùûüůűųūýÿŷźžżþßəŵ';
const PUNCTUATION = '.,-/\'():;#&+<>*%°ºª№€@_"!?=·£$';

/**
 * Characters of the classes 1 and up of `models/latin-line`, as in its alphabet.py; class 0 is CTC's blank. Shapes that
 * print alike are one class: Ş stands for Ș, Ţ for Ț, Đ for Ð, the straight quotes and the hyphen for all of their kind.
 */
export const LATIN_ALPHABET: readonly string[] = [
  ...` 0123456789${LETTERS}${LETTERS.toLowerCase()}${UPPER_MARKED}${LOWER_MARKED}${PUNCTUATION}${REJECTED}`,
];
