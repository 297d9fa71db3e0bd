export * from './arabic-shaping.ts';
export * from './glyph-face.ts';
export * from './text-path.ts';
