/** Articles, prepositions and words of descent inside names, which spellings add, drop and join at will; lower-case ASCII. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'al el ul ur ar as ad at az an il la le les los las lo ' +
    'bin ben ibn bint binti b bt abu abou abi um umm oum ould walad ' +
    'de del della di da do dos das du des d von van der den ter ten te zu zur zum vom af av ' +
    'oglu ogly ogli oghlu kyzy qizi kizi gyzy zade ' +
    'y e und and of the i bar bat na ha'
  ).split(' '),
);
