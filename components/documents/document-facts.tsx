import { SourceList } from '@/components/citations/source-list';
import { RecordText, recordText } from '@/components/record/record-text';
import { DefinitionList } from '@/components/ui/definition-list';
import { ExternalLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { DocumentDetail } from '@/lib/documents/types';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';

/** What a reader must know before relying on a document: who paid for it, and its own reservations. */
export function DocumentCautions({
  locale,
  document,
}: {
  locale: Locale;
  document: DocumentDetail;
}) {
  if (!document.funding && !document.disclaimer) return null;
  const t = getTranslator(locale, 'documents');
  return (
    <Notice tone="warning" title={t('heed')}>
      <Caution term={t('funding')} text={document.funding} />
      <Caution term={t('disclaimer')} text={document.disclaimer} />
    </Notice>
  );
}

function Caution({ term, text }: { term: string; text: string | null }) {
  if (!text) return null;
  return (
    <p>
      {term}: <RecordText text={text} />
    </p>
  );
}

/** How the document was made, what it says, where it is, where it was read. */
export function DocumentFacts({ locale, document }: { locale: Locale; document: DocumentDetail }) {
  const t = getTranslator(locale, 'documents');
  const shell = getTranslator(locale, 'shell');
  return (
    <DefinitionList
      items={[
        { key: 'summary', term: t('summary'), description: recordText(document.summary) },
        {
          key: 'methodology',
          term: t('methodology'),
          description: recordText(document.methodology),
        },
        { key: 'symbol', term: t('symbol'), description: document.symbol },
        {
          key: 'address',
          term: t('address'),
          description: document.url ? (
            <>
              <ExternalLink href={document.url}>{document.url}</ExternalLink>{' '}
              <VisuallyHidden>({shell('externalLink')})</VisuallyHidden>
            </>
          ) : null,
        },
        {
          key: 'sources',
          term: t('sources'),
          description:
            document.citations.length > 0 ? <SourceList citations={document.citations} /> : null,
        },
      ]}
    />
  );
}

/** How much of the document the record holds, and what is missing. */
export function DocumentCoverage({
  locale,
  document,
}: {
  locale: Locale;
  document: DocumentDetail;
}) {
  const { coverage } = document;
  if (!coverage) return null;
  const t = getTranslator(locale, 'documents');
  const status = getTranslator(locale, 'status');
  return (
    <DefinitionList
      items={[
        {
          key: 'coverage',
          term: status('coverage.label'),
          description: (
            <>
              {status(`coverage.${coverage.coverage}`)}. {t(`coverageText.${coverage.coverage}`)}
            </>
          ),
        },
        { key: 'missing', term: t('missing'), description: recordText(coverage.note) },
      ]}
    />
  );
}
