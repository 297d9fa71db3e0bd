import type { FlowQuestionnaire, FlowSession } from '@bonafide/contract';
import { type Answers, type AnswerValue, type FaultyAnswer, visibleQuestions } from '@bonafide/domain';
import { useEffect, useRef, useState } from 'preact/hooks';
import { progress } from '../../plan.ts';
import { useWords } from '../../words.ts';
import { Layout } from '../layout.tsx';
import { Field } from './field.tsx';

interface QuestionnaireProps {
  readonly session: FlowSession;
  readonly questionnaire: FlowQuestionnaire;
  readonly sending: boolean;
  /** What the server could not take of the answers sent before. */
  readonly faults: readonly FaultyAnswer[];
  readonly onAnswer: (answers: Answers) => void;
  readonly onFile: (question: string, file: File) => void;
  readonly onRemoveFiles: (question: string) => void;
  readonly onSkip: () => void;
}

/**
 * What is asked in writing. Questions come and go with the answers before them; the server alone says which answers it takes, so
 * that no rule stands in two places.
 */
export function QuestionnairePage(props: QuestionnaireProps) {
  const { session, questionnaire, sending, faults, onAnswer, onSkip } = props;
  const { t } = useWords();
  const [answers, setAnswers] = useState<Answers>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .invalid input')?.focus();
  }, [faults]);
  const set = (key: string, value: AnswerValue) => setAnswers((before) => ({ ...before, [key]: value }));
  const submit = (event: Event) => {
    event.preventDefault();
    onAnswer(answers);
  };
  return (
    <Layout heading={questionnaire.title} progress={progress(session, { name: 'questionnaire' })}>
      <form ref={form} class="questionnaire" onSubmit={submit} noValidate>
        {faults.length > 0 && (
          <p role="alert" class="fault">
            {t('questionnaire.refused', { number: faults.length })}
          </p>
        )}
        {visibleQuestions(questionnaire, withFiles(answers, questionnaire)).map(({ section, questions }) => (
          <fieldset key={section.title} class="section">
            <legend>{section.title}</legend>
            {questions.map((question) => (
              <Field
                key={question.key}
                question={question}
                value={answers[question.key] ?? null}
                files={questionnaire.files[question.key] ?? 0}
                fault={faults.find((one) => one.question === question.key)?.fault ?? null}
                onChange={(value) => set(question.key, value)}
                onFile={(file) => props.onFile(question.key, file)}
                onRemoveFiles={() => props.onRemoveFiles(question.key)}
              />
            ))}
          </fieldset>
        ))}
        <button type="submit" class="primary" disabled={sending}>
          {t('next')}
        </button>
      </form>
      {!questionnaire.required && (
        <button type="button" class="link" onClick={onSkip}>
          {t('questionnaire.skip')}
        </button>
      )}
    </Layout>
  );
}

/** Conditions may ask whether a file was given; which one is not the page's business. */
function withFiles(answers: Answers, { files }: FlowQuestionnaire): Answers {
  const held = Object.entries(files).filter(([, number]) => number > 0);
  return { ...answers, ...Object.fromEntries(held.map(([key, number]) => [key, String(number)])) };
}
