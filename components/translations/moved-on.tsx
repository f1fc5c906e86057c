'use client';

import { createTranslator } from 'use-intl/core';
import { Difference } from '@/components/editing/difference';
import { ConflictNotice } from '@/components/forms/conflict-notice';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { TranslationConflict } from '@/lib/translations/types';
import styles from './translations.module.css';

/** Says that the original or the translation moved on, and how. */
export function MovedOn({
  conflict,
  before,
  into,
  locale,
  messages,
}: {
  conflict: TranslationConflict;
  /** The original that the form began with. */
  before: string;
  into: Locale;
  locale: Locale;
  messages: Pick<Messages, 'translations'>;
}) {
  const t = createTranslator({ locale, messages, namespace: 'translations', timeZone: 'UTC' });
  if (conflict.kind === 'original') {
    const [removed, added] = [t('removed'), t('added')];
    return (
      <ConflictNotice
        conflict={conflict}
        title={t('conflict.original')}
        lead={t('conflict.originalLead')}
      >
        {before && before !== conflict.original ? (
          <>
            <p>{t('conflict.changed')}:</p>
            <Difference before={before} after={conflict.original} {...{ removed, added }} />
          </>
        ) : null}
      </ConflictNotice>
    );
  }
  const when = formatInstant(locale, conflict.at, 'UTC');
  const title = conflict.byName
    ? t('conflict.translation', { name: conflict.byName, when })
    : t('conflict.translationUnnamed', { when });
  return (
    <ConflictNotice conflict={conflict} title={title} lead={t('conflict.translationLead')}>
      <p>
        {t('conflict.theirs')} · {t(`states.${conflict.state}`)}:
      </p>
      <p lang={into} className={styles.text}>
        {conflict.text}
      </p>
    </ConflictNotice>
  );
}
