import type { Box, Point } from '@bonafide/domain';

/** What the measuring of one frame carries to the next; plain JSON. Without it the next frame is measured from scratch. */
export interface FrameTrack {
  /** Where the mesh sat, px; null when there was no face. */
  readonly face: { readonly box: Box; readonly rightEye: Point; readonly leftEye: Point } | null;
  /** Faces at the last detection. */
  readonly faceCount: number;
  /** Frames since the detector last looked, and since a face was last described. */
  readonly sinceDetection: number;
  readonly sinceDescriptor: number;
  /** The picture's brightness on a coarse grid, a byte a cell, base64. */
  readonly grid: { readonly columns: number; readonly rows: number; readonly cells: string };
}
