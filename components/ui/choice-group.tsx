import type { ReactNode } from 'react';
import { describeControl, FieldNotes, type FieldProps } from './field';
import styles from './field.module.css';

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** How many results this choice would leave (facets); already formatted. */
  count?: string;
}

/**
 * Radio buttons (`kind="radio"`) or checkboxes: a fieldset with its question as legend. The first
 * input carries the group's id, so that an error summary can lead to it.
 */
export function ChoiceGroup({
  kind,
  choices,
  selected = [],
  required,
  ...field
}: FieldProps & {
  kind: 'radio' | 'checkbox';
  choices: readonly Choice[];
  /** The values that are chosen when the form appears. */
  selected?: readonly string[];
  required?: boolean;
}) {
  const { id, name, ...aria } = describeControl(field);
  return (
    <fieldset className={`${styles.group} ${field.error ? styles.wrong : ''}`} {...aria}>
      <legend className={styles.legend}>
        {field.label}
        {field.optional ? <span className={styles.optional}> ({field.optional})</span> : null}
      </legend>
      <FieldNotes {...field} />
      {choices.map((choice, index) => {
        const choiceId = index === 0 ? id : `${id}-${index}`;
        return (
          <div className={styles.choice} key={choice.value}>
            <input
              type={kind}
              id={choiceId}
              name={name}
              value={choice.value}
              defaultChecked={selected.includes(choice.value)}
              required={kind === 'radio' ? required : undefined}
              aria-describedby={choice.hint ? `${choiceId}-hint` : undefined}
            />
            <label htmlFor={choiceId}>
              {choice.label}
              {choice.count ? <span className={styles.count}> {choice.count}</span> : null}
              {choice.hint ? (
                <span className={styles.hint} id={`${choiceId}-hint`}>
                  <br />
                  {choice.hint}
                </span>
              ) : null}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}
