import type { TamperSignal } from '@bonafide/domain';
import type { FileMetadata } from './file-metadata.ts';

/** Programs made to change what a picture shows. Viewers, cameras, messengers and operating systems are not among them. */
const EDITORS =
  /photoshop|\bgimp\b|snapseed|pixelmator|affinity|paint\.net|paint ?shop|picsart|canva|facetune|meitu|faceapp|pixlr|photopea|picmonkey|fotor|befunky|coreldraw|corel photo|krita|inkscape|photoscape|beautyplus|lightx|remini|airbrush|photodirector|polarr|touchretouch|midjourney|stable diffusion|comfyui|dall[-·]?e|firefly/i;
/** Programs that develop whole pictures: colours and cropping, seldom contents. */
const DEVELOPERS = /lightroom|darktable|rawtherapee|capture one|vsco|luminar/i;

/** How telling each trace is, 0 to 1. */
const WEIGHTS = { editor: 1, synthetic: 1, editorBlock: 0.5, developer: 0.4 } as const;

/** Does the file name a program that changes pictures? Absence means nothing: names are removed as easily as pictures are changed. */
export function editorMetadataSignal({ programs, editorBlocks, declaredSynthetic }: FileMetadata): TamperSignal {
  const scores = [
    programs.some((program) => EDITORS.test(program)) ? WEIGHTS.editor : 0,
    declaredSynthetic ? WEIGHTS.synthetic : 0,
    editorBlocks.length > 0 ? WEIGHTS.editorBlock : 0,
    programs.some((program) => DEVELOPERS.test(program)) ? WEIGHTS.developer : 0,
  ];
  return { name: 'editor_metadata', score: Math.max(...scores), boxes: [] };
}
