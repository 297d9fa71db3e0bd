import type { FlowQuestionnaire } from '@bonafide/contract';
import type { AnswerFault, AnswerValue } from '@bonafide/domain';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useWords } from '../../words.ts';
import { countryOptions } from '../choose.tsx';
import { FilesField } from './files-field.tsx';

export type FlowQuestion = FlowQuestionnaire['sections'][number]['questions'][number];

export interface FieldProps {
  readonly question: FlowQuestion;
  readonly value: AnswerValue;
  /** How many files the server holds for this question. */
  readonly files: number;
  readonly fault: AnswerFault | null;
  readonly onChange: (value: AnswerValue) => void;
  readonly onFile: (file: File) => void;
  readonly onRemoveFiles: () => void;
}

interface Input {
  readonly type: 'color' | 'date' | 'datetime-local' | 'email' | 'password' | 'tel' | 'text' | 'time' | 'url';
  readonly inputMode: 'decimal' | 'numeric' | 'text';
}

const PLAIN: Input = { type: 'text', inputMode: 'text' };

/** The browser's own input of each type of question, for the keyboards and pickers that phones have for them. */
const INPUTS: Readonly<Record<string, Input>> = {
  COLOR: { ...PLAIN, type: 'color' },
  DATE: { ...PLAIN, type: 'date' },
  DATETIME: { ...PLAIN, type: 'datetime-local' },
  EMAIL: { ...PLAIN, type: 'email' },
  // Not `number`: it hides what it cannot read, and many languages write a comma.
  FLOAT: { type: 'text', inputMode: 'decimal' },
  INTEGER: { type: 'text', inputMode: 'numeric' },
  PASSWORD: { ...PLAIN, type: 'password' },
  TEL: { ...PLAIN, type: 'tel' },
  TEXT: { ...PLAIN, type: 'text' },
  TIME: { ...PLAIN, type: 'time' },
  URL: { ...PLAIN, type: 'url' },
};

/** One question with its label, hint and fault, tied together for screen readers. */
export function Field(props: FieldProps) {
  const { question, fault } = props;
  const { t } = useWords();
  const hint = question.description && <span class="hint-text">{question.description}</span>;
  const problem = fault && (
    <span class="fault" id={`fault-${question.key}`}>
      {t(`questionnaire.faults.${fault}`)}
    </span>
  );
  const label = (
    <>
      {question.title} {!question.required && <span class="optional">{t('questionnaire.optional')}</span>}
    </>
  );
  if (question.type === 'CHECKBOX') return <Tick {...props} label={label} hint={hint} problem={problem} />;
  if (question.type === 'FILE' || question.type === 'FILE_MULTI')
    return <FilesField {...props} {...{ label, hint, problem }} />;
  if (question.type === 'RADIO' || question.type === 'SELECT_MULTI')
    return <Choices {...props} label={label} hint={hint} problem={problem} />;
  return (
    <div class={fault ? 'field invalid' : 'field'}>
      <label htmlFor={idOf(question)}>
        <span>{label}</span>
      </label>
      {hint}
      <Entry {...props} />
      {problem}
    </div>
  );
}

export interface Labelled {
  readonly label: ComponentChildren;
  readonly hint: ComponentChildren;
  readonly problem: ComponentChildren;
}

function Tick({ question, value, fault, onChange, label, hint, problem }: FieldProps & Labelled) {
  return (
    <div class={fault ? 'field invalid' : 'field'}>
      <label class="tick">
        <input
          type="checkbox"
          name={question.key}
          checked={value === true}
          {...identity(question, fault)}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint}
      {problem}
    </div>
  );
}

function Choices({ question, value, fault, onChange, label, hint, problem }: FieldProps & Labelled) {
  const several = question.type === 'SELECT_MULTI';
  const chosen = value === null || typeof value === 'boolean' ? [] : [value].flat();
  const choose = (option: string, ticked: boolean) => {
    if (!several) return onChange(option);
    return onChange(ticked ? [...chosen, option] : chosen.filter((one) => one !== option));
  };
  return (
    <fieldset class={fault ? 'choices invalid' : 'choices'} {...identity(question, fault)}>
      <legend>{label}</legend>
      {hint}
      {question.options.map((option) => (
        <label key={option.value} class="tick">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={question.key}
            value={option.value}
            checked={chosen.includes(option.value)}
            onChange={(event) => choose(option.value, event.currentTarget.checked)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {problem}
    </fieldset>
  );
}

function Entry(props: FieldProps) {
  const { question, value, fault, onChange } = props;
  const text = typeof value === 'string' ? value : '';
  const shared = { name: question.key, ...identity(question, fault) };
  switch (question.type) {
    case 'COUNTRY':
    case 'COUNTRY_MULTI':
    case 'SELECT':
      return <Picker {...props} />;
    case 'TEXT_AREA':
      return <textarea {...shared} rows={4} value={text} onInput={(event) => onChange(event.currentTarget.value)} />;
    case 'LIST':
      return <Lines {...props} />;
    default: {
      const { least, most, maxLength, type } = question;
      const input = INPUTS[type] ?? PLAIN;
      const bounds =
        type === 'DATE' || type === 'DATETIME' || type === 'TIME' ? { min: least ?? '', max: most ?? '' } : {};
      return (
        <input
          {...shared}
          // The types part inputs by the roles that they may have; none of these is given one.
          type={input.type as 'text'}
          inputMode={input.inputMode}
          {...bounds}
          {...(maxLength !== null && { maxLength })}
          value={text}
          onInput={(event) => onChange(asSent(type, event.currentTarget.value))}
        />
      );
    }
  }
}

/** A list is written one entry a line. */
function Lines({ question, value, fault, onChange }: FieldProps) {
  const { t } = useWords();
  const lines = Array.isArray(value) ? value : [];
  return (
    <>
      <span class="hint-text">{t('questionnaire.oneALine')}</span>
      <textarea
        name={question.key}
        rows={4}
        value={lines.join('\n')}
        {...identity(question, fault)}
        onInput={(event) => onChange(event.currentTarget.value.split('\n'))}
      />
    </>
  );
}

function Picker({ question, value, fault, onChange }: FieldProps) {
  const { t, locale } = useWords();
  const options = useMemo(() => {
    if (question.type === 'SELECT') return question.options;
    const codes = question.options.map((option) => option.value);
    return countryOptions(codes, locale.tag).map(({ code, name }) => ({ value: code, label: name }));
  }, [question, locale.tag]);
  const several = question.type === 'COUNTRY_MULTI';
  const chosen = value === null || typeof value === 'boolean' ? [] : [value].flat();
  return (
    <select
      name={question.key}
      multiple={several}
      {...identity(question, fault)}
      onChange={({ currentTarget }) =>
        onChange(several ? [...currentTarget.selectedOptions].map((option) => option.value) : currentTarget.value)
      }
    >
      {!several && <option value="">{t('questionnaire.choose')}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={chosen.includes(option.value)}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

const idOf = ({ key }: FlowQuestion): string => `question-${key}`;

function identity(question: FlowQuestion, fault: AnswerFault | null) {
  const id = idOf(question);
  return fault ? { id, 'aria-invalid': 'true' as const, 'aria-describedby': `fault-${question.key}` } : { id };
}

/** Decimal commas, as many languages write them, are points on the wire. */
function asSent(type: string, text: string): string {
  return type === 'FLOAT' ? text.replace(',', '.') : text;
}
