import { type Command, Misuse } from './command.ts';
import { compareFacesOf } from './face-compare.ts';
import { embedFacesOf } from './face-embed.ts';

export const face: Command = {
  name: 'face',
  summary: 'Compare two faces, or describe faces as numbers.',
  help: `Usage: bonafide face compare A B [--json]
       bonafide face embed IMAGE|FOLDER… [--json]

compare   says whether the most prominent faces of two images are one person's.
          --json: {"similarity","distance","match","decision":"match|review|mismatch","faces":[nA,nB],"ms"}
          A file without a face, or no image at all, leaves similarity null and is for a person to judge ("review").
embed     describes the most prominent face of each image by 128 numbers; small Euclidean distance means alike.
          --json: one line for each image: {"file","faces","box","quality","embedding","ms"}; box in pixels of the upright image

Examples:
  bonafide face compare passport.jpg selfie.jpg
  bonafide face embed photos/ --json > embeddings.jsonl`,
  async run([action, ...args], terminal) {
    if (action === 'compare') return compareFacesOf(args, terminal);
    if (action === 'embed') return embedFacesOf(args, terminal);
    throw new Misuse('say what to do: compare or embed');
  },
};
