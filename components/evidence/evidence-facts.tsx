import { SourceList } from '@/components/citations/source-list';
import { DateText } from '@/components/record/date-text';
import { RecordText } from '@/components/record/record-text';
import { Confidence } from '@/components/status/confidence';
import { DirectionMark } from '@/components/status/direction-mark';
import { DefinitionList } from '@/components/ui/definition-list';
import { ExternalLink } from '@/components/ui/link';
import type { EvidenceDetail } from '@/lib/evidence/types';
import { formatDay } from '@/lib/i18n/format';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** When it happened, which way it points, how sure it is, where it was read. */
export function EvidenceFacts({ place, evidence }: { place: Place; evidence: EvidenceDetail }) {
  const { locale } = place;
  const t = getTranslator(locale, 'evidence');
  const { confidenceNote, citations, citationText, url, archivedUrl, retrievedOn } = evidence;
  return (
    <DefinitionList
      items={[
        {
          key: 'when',
          term: t('when'),
          description: (
            <>
              <DateText locale={locale} date={evidence.occurred} />
              {evidence.isLawChange ? `. ${t('lawChange')}` : null}
            </>
          ),
        },
        {
          key: 'direction',
          term: t('ownDirection'),
          description: (
            <>
              <DirectionMark direction={evidence.direction} locale={locale} />
              <br />
              <small>{t('directionHint')}</small>
            </>
          ),
        },
        {
          key: 'confidence',
          term: t('confidence'),
          description: (
            <>
              <Confidence level={evidence.confidence} locale={locale} />
              {confidenceNote ? (
                <p>
                  <RecordText text={confidenceNote} />
                </p>
              ) : null}
            </>
          ),
        },
        {
          key: 'citation',
          term: t('citation'),
          description: citationText ? <RecordText text={citationText} /> : null,
        },
        { key: 'address', term: t('address'), description: address(url) },
        { key: 'archived', term: t('archived'), description: address(archivedUrl) },
        {
          key: 'retrieved',
          term: t('retrieved'),
          description: retrievedOn && formatDay(locale, retrievedOn),
        },
        {
          key: 'sources',
          term: t('sources'),
          description: citations.length > 0 ? <SourceList citations={citations} /> : null,
        },
      ]}
    />
  );
}

function address(url: string | null) {
  return url ? <ExternalLink href={url}>{url}</ExternalLink> : null;
}
