export { consonantSkeleton, foldToken } from './fold.ts';
export { joinedForms } from './joined-forms.ts';
export type * from './name-score.ts';
export { prepareName } from './prepare-name.ts';
export { scoreNames } from './score-names.ts';
export { LEAST_SIMILARITY, tokenSimilarity } from './token-similarity.ts';
export { tokenWeight } from './weights.ts';
export { nicknameGroups } from './words/nicknames.ts';
export { shortNameClasses } from './words/short-names.ts';
