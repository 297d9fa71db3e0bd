/** Words in the labels of cameras that make pictures instead of taking them. Labels are the client's word: absence proves nothing. */
const VIRTUAL_CAMERA_WORDS =
  /\b(obs|virtual|manycam|snap ?camera|xsplit|vcam|v4l2loopback|dummy video|fake|droidcam|iriun|epoccam|e2esoft|splitcam|youcam|mmhmm|camtwist|deepfacelive|avatarify|unity|vtube|prism live|webcamoid|akvirtualcamera|sparkocam|altercam|chromacam|ndi)\b/i;

/** Those of the labels that name a virtual camera. */
export function virtualCamerasAmong(labels: readonly string[]): string[] {
  return labels.filter((label) => VIRTUAL_CAMERA_WORDS.test(label));
}
