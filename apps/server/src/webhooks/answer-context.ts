/** The context under which the start of an answer is sealed. */
export const answerContext = (attemptId: string): string => `answer/${attemptId}`;
