/** A JPEG as far as the API looks; the scripted engines see no more of it. */
export const ORDINARY_PHOTO = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0xff, 0xd9]);

/** Kills the process that examines it, every time, as a file that crashes a decoder would. */
export const DEADLY_PHOTO = Buffer.from([...ORDINARY_PHOTO, 0xde, 0xad]);
