import type { ReactNode } from 'react';
import { RecordText } from '@/components/record/record-text';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageHeader } from '@/components/ui/page-header';
import type { EditableKindName } from '@/lib/editing/registry';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';

const titles: { [kind in EditableKindName]?: 'public.archivedTitle' | 'public.archivedEvidence' } =
  {
    recommendation: 'public.archivedTitle',
    evidence: 'public.archivedEvidence',
  };

/** In place of something that was taken out of lists and counts: what it was, when and why. */
export function Archived({
  locale,
  kind,
  reference,
  archived,
  timeZone,
  children,
}: {
  locale: Locale;
  kind: EditableKindName;
  reference: string;
  archived: { at: Date; reason: string; summary: string };
  timeZone: string;
  /** Where else one may look. */
  children?: ReactNode;
}) {
  const t = getTranslator(locale, 'editing');
  return (
    <>
      <PageHeader
        eyebrow={reference}
        title={t(titles[kind] ?? 'public.archivedEntry')}
        lead={<p>{t(titles[kind] ? 'public.archivedLead' : 'public.archivedEntryLead')}</p>}
      />
      <DefinitionList
        items={[
          {
            term: t(`one.${kind}`),
            description: <RecordText text={archived.summary} />,
          },
          { term: t('public.reason'), description: <RecordText text={archived.reason} /> },
          {
            term: t('public.since'),
            description: formatInstant(locale, archived.at, timeZone),
          },
        ]}
      />
      {children}
    </>
  );
}
