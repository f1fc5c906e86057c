import { Notice } from '@/components/ui/notice';
import type { Thing } from '@/lib/editing/types';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';

/** What has just happened to a thing, and in which state it is. */
export function EditNews({
  locale,
  thing,
  query,
}: {
  locale: Locale;
  thing: Thing;
  query: Record<string, unknown>;
}) {
  const t = getTranslator(locale, 'editing');
  const version = Number(query.restore);
  return (
    <>
      {query.saved ? (
        <Notice
          isLive
          title={thing.kind === 'evidence' ? t('form.savedEvidence') : t('form.saved')}
        />
      ) : null}
      {query.archived ? <Notice isLive title={t('archive.done')} /> : null}
      {query.unarchived ? <Notice isLive title={t('archive.undone')} /> : null}
      {version ? <Notice title={t('form.restoring', { version })} /> : null}
      {thing.archived ? (
        <Notice tone="warning" title={t('archive.because', { reason: thing.archived.reason })} />
      ) : null}
    </>
  );
}
