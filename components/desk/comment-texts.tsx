import type { ReactNode } from 'react';
import { createTranslator } from 'use-intl/core';
import type { FieldComment } from '@/lib/assessments/types';
import { dayOfInstant, formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import styles from './field-comments.module.css';

/** Comments as they were written, with who wrote them; what is dealt with says so. */
export function CommentTexts({
  comments,
  locale,
  messages,
  action,
}: {
  comments: readonly FieldComment[];
  locale: Locale;
  messages: Pick<Messages, 'desk'>;
  action?: (comment: FieldComment) => ReactNode;
}) {
  if (comments.length === 0) return null;
  const t = createTranslator({ locale, messages, namespace: 'desk.comments', timeZone: 'UTC' });
  return (
    <ul className={styles.list}>
      {comments.map((comment) => (
        <li key={comment.id} className={styles.comment}>
          <p className={styles.by}>
            {t('by', {
              name: comment.authorName,
              when: formatDay(locale, dayOfInstant(comment.at, 'UTC'), 'medium'),
            })}
            {comment.isResolved ? ` · ${t('resolved')}` : null}
          </p>
          <p className={styles.text}>{comment.text}</p>
          {action?.(comment)}
        </li>
      ))}
    </ul>
  );
}
