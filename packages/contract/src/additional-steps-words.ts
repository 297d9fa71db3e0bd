import { type NamedStep, type StepText, UTILITY_BILL } from './additional-steps-resolve.ts';
import { UTILITY_BILL_TEXTS_OF_FLOW } from './additional-steps-texts.ts';

/**
 * Name and description in the first wish that has them, by whole tag or language alone, then English, then any. A step without
 * texts is called by its own name, which partners choose to be read (`ADDITIONAL_DOCUMENT`).
 */
export function stepTextFor(step: Pick<NamedStep, 'name' | 'texts'>, wishes: readonly string[]): StepText {
  const own = Object.fromEntries(Object.entries(step.texts).map(([tag, text]) => [tag.toLowerCase(), text]));
  const texts = step.name === UTILITY_BILL ? { ...own, ...UTILITY_BILL_TEXTS_OF_FLOW, ...own } : own;
  const tags = [...wishes, 'en'].flatMap((wish) => [wish.toLowerCase(), wish.toLowerCase().split(/[-_]/)[0] ?? '']);
  const inOrder = [...tags.flatMap((tag) => texts[tag] ?? []), ...Object.values(texts)];
  return {
    name: inOrder.find(({ name }) => name)?.name ?? spoken(step.name),
    description: inOrder.find(({ name, description }) => name && description)?.description ?? '',
  };
}

function spoken(name: string): string {
  const words = name.toLowerCase().replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
