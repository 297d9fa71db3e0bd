/** Why a file is no usable image. Codes are stable; they reach partners as reasons. */
export const IMAGE_ERROR_CODES = [
  'image.empty',
  'image.unsupported',
  'image.heic',
  'image.broken',
  'image.too_large',
  'image.too_small',
  'image.animated',
  'pdf.encrypted',
  'pdf.broken',
  'pdf.empty',
] as const;
export type ImageErrorCode = (typeof IMAGE_ERROR_CODES)[number];

const MESSAGES: Record<ImageErrorCode, string> = {
  'image.empty': 'the file is empty',
  'image.unsupported': 'the file is none of JPEG, PNG, WebP, TIFF, GIF, AVIF or PDF',
  'image.heic': 'the file is HEIC, for which there is no free decoder: save the photo as JPEG and send that',
  'image.broken': 'the image cannot be decoded',
  'image.too_large': 'the file or its pixels exceed the limit',
  'image.too_small': 'the image is too small to hold a document or a face',
  'image.animated': 'an animation is not a photo',
  'pdf.encrypted': 'the PDF asks for a password',
  'pdf.broken': 'the PDF cannot be read',
  'pdf.empty': 'the PDF has no such page',
};

/** A file that is no usable image. The message never quotes the file's content. */
export class ImageError extends Error {
  readonly code: ImageErrorCode;

  constructor(code: ImageErrorCode) {
    super(MESSAGES[code]);
    this.name = 'ImageError';
    this.code = code;
  }
}
