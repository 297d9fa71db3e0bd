import { type CheckOutcome, defineCheck, failedIf } from '../check.ts';
import { type Evidence, readingOf } from '../evidence.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Is there a portrait to compare a face with? */
export const check = defineCheck({
  id: 'portrait-present',
  title: 'Portrait on the document',
  description: 'The front of the document shows a portrait that a face can be compared with.',
  part: 'document',
  needs: ['front'],
  reasons: REASONS,
  run: ({ request, front }: Evidence): CheckOutcome<ReasonCode> => {
    const reading = readingOf(front);
    if (!request.faceRequired || !reading) return { status: 'not_applicable' };
    const [portrait] = reading.portraits.faces;
    if (!portrait) return { status: 'failed', reasons: ['document.portrait_not_found'] };
    const glared = !request.skipQuality && portrait.quality.issues.includes('face.glare');
    return {
      ...failedIf<ReasonCode>(glared ? ['document.portrait_glared'] : []),
      regions: [{ step: 'FRONT', box: portrait.box }],
      measurements: [
        {
          name: 'portrait.interEyeDistance',
          value: portrait.quality.interEyeDistance,
          threshold: null,
          higherMeans: 'better',
          errorRate: null,
        },
      ],
    };
  },
});
