import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeGenerated } from './generated-file.ts';

/** Puts the examples of `packages/sdk` into its README, word for word: what is read there is what the tests run. */
const folder = resolve(import.meta.dirname, '../packages/sdk');
const readme = readFileSync(resolve(folder, 'README.md'), 'utf8');
const PLACE = /<!-- (examples\/[\w-]+\.ts) -->\n(?:```ts\n[\s\S]*?```\n)?/g;

const filled = readme.replace(PLACE, (_, file: string) => {
  const example = readFileSync(resolve(folder, file), 'utf8');
  return `<!-- ${file} -->\n\`\`\`ts\n${example}\`\`\`\n`;
});
writeGenerated('packages/sdk/README.md', filled);
