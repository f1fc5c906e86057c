import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { EditableKind } from '@/lib/editing/kind';
import type { Thing } from '@/lib/editing/types';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './editing.module.css';
import { KindHead } from './kind-head';

/** Which thing a form is about, and where else it leads. */
export function EditHead({
  locale,
  kind,
  thing,
  children,
}: {
  locale: Locale;
  kind: EditableKind;
  thing: Thing;
  children: ReactNode;
}) {
  const t = getTranslator(locale, 'editing');
  const own = deskPath(locale, 'edit', kind.kind, thing.key);
  return (
    <KindHead
      locale={locale}
      kind={kind.kind}
      eyebrow={`${t(`one.${kind.kind}`)} ${thing.key}`}
      title={thing.title}
      lang="en"
    >
      <p className={styles.facts}>
        <Link href={`${own}/history`}>{t('form.history')}</Link>
        {kind.kind === 'recommendation' && !thing.archived ? (
          <Link href={`${own}/split`}>{t('form.subPoint')}</Link>
        ) : null}
        {kind.kind === 'indicator' ? (
          <Link href={`${deskPath(locale, 'edit', 'observation')}${queryString({ q: thing.key })}`}>
            {t('kind.observation')}
          </Link>
        ) : null}
        {kind.kind === 'indicator' && !thing.archived ? (
          <Link href={`${own}/paste`}>{t('paste.title')}</Link>
        ) : null}
        {kind.kind === 'ask' && !thing.archived ? (
          <>
            <Link href={`${own}/divide`}>{t('divide.title')}</Link>
            <Link href={`${own}/merge`}>{t('merge.title')}</Link>
          </>
        ) : null}
      </p>
      {children}
    </KindHead>
  );
}
