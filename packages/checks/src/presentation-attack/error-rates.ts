import type { PresentationSignalName } from '@bonafide/domain';

/** How often each trace errs at its limit, in counts, and on what; written by hand from `npm run bench -- passive`. */
export const ERROR_RATES: Partial<Record<PresentationSignalName, string>> = {
  screen_texture: 'told of 0 of 27 drawn heads, of 15 of 27 pictures of them on monitors and 19 of 27 on telephones',
  print_texture: 'told of 0 of 27 drawn heads, of 26 of 26 halftone prints and 27 of 27 prints to the edge',
  print_grain: 'told of 0 of 27 drawn heads and 0 of 100 photographs of ten people, of 13 of 27 inkjet prints',
  frame_border:
    'told of 0 of 27 drawn heads and 0 of 100 photographs of ten people, of 80 of 80 framed pictures and telephones',
  editor_metadata: 'told of 0 of 27 drawn heads and 0 of 100 photographs of ten people, of 27 of 27 edited files',
};
