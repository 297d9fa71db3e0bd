export { measurePresentation, type PresentationInput } from './measure-presentation.ts';
