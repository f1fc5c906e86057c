import type { ReactNode } from 'react';
import stack from '@/components/forms/form-stack.module.css';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { SelectField } from '@/components/ui/select-field';
import type { Merge } from '@/lib/editing/queries/get-merge';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** Into which ask, and what would then happen. */
export function MergePreview({
  locale,
  merge,
  children,
}: {
  locale: Locale;
  merge: Merge;
  /** The form that does it. */
  children: ReactNode;
}) {
  const t = getTranslator(locale, 'editing');
  const { from, into, moving, shared, choices } = merge;
  return (
    <>
      <form method="get" className={stack.stack}>
        <SelectField
          name="into"
          label={t('merge.into')}
          empty={t('form.choose')}
          defaultValue={into?.key ?? ''}
          options={choices.map(({ key, title }) => ({ value: key, label: title }))}
        />
        <div className={stack.actions}>
          <Button variant="secondary">{t('merge.show')}</Button>
        </div>
      </form>
      {into ? (
        <Section id="preview" title={t('merge.preview')}>
          <ul>
            <li>{t('merge.moves', { count: moving.length - shared })}</li>
            {shared > 0 ? <li>{t('merge.shared', { count: shared })}</li> : null}
            <li>
              {t.rich('merge.leads', {
                from: () => <span lang="en">{from.title}</span>,
                into: () => (
                  <Link href={deskPath(locale, 'edit', 'ask', into.key)} lang="en">
                    {into.title}
                  </Link>
                ),
              })}
            </li>
          </ul>
          <ul>
            {moving.map(({ id, key, title }) => (
              <li key={id}>
                <Link href={deskPath(locale, 'edit', 'recommendation', key)}>{key}</Link>{' '}
                <span lang="en">{title}</span>
              </li>
            ))}
          </ul>
          {children}
        </Section>
      ) : null}
    </>
  );
}
