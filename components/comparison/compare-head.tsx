import type { ReactNode } from 'react';
import { RecordText } from '@/components/record/record-text';
import { PageLanguageNote } from '@/components/status/language-note';
import { PageHeader } from '@/components/ui/page-header';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** The finding of a comparison as the head of its page. */
export function CompareHead({
  place: { locale },
  topic,
  title,
  children,
}: {
  place: Place;
  topic: string;
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <PageHeader
      eyebrow={
        <>
          {getTranslator(locale, 'comparison')('compare.title')} · <RecordText text={topic} />
        </>
      }
      title={title}
      lead={children}
    >
      <PageLanguageNote locale={locale} />
    </PageHeader>
  );
}
