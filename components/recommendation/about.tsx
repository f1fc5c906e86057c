import { SourceList } from '@/components/citations/source-list';
import { DateText } from '@/components/record/date-text';
import { RecordText, RecordTexts, recordText } from '@/components/record/record-text';
import { DefinitionList } from '@/components/ui/definition-list';
import { ExternalLink, Link, siteOf } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { formatDay } from '@/lib/i18n/format';
import { bodyPath, documentPath, type Place, themePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { RecommendationDetail } from '@/lib/recommendations/types';
import { compareWords, wordsOf } from '@/lib/translations/page-texts';
import styles from './about.module.css';

/** Where the request stands in which document, to whom it speaks, what was answered. */
export function About({ place, detail }: { place: Place; detail: RecommendationDetail }) {
  const { locale } = place;
  const t = getTranslator(locale, 'recommendation');
  const status = getTranslator(locale, 'status');
  const { document, addressee } = detail;
  const bodies = detail.bodies.toSorted((one, other) => compareWords(one.name, other.name));
  return (
    <Section id="about" title={t('about')}>
      {addressee.isStateConcerned ? null : (
        <Notice>
          <p>{t('notAddressedToState', { addressee: wordsOf(addressee.name) })}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          {
            key: 'bodies',
            term: t('bodies'),
            description: (
              <ul className={styles.plain}>
                {bodies.map(({ slug, name, above }) => (
                  <li key={slug}>
                    <Link href={bodyPath(place, slug)}>
                      <RecordText text={name} />
                    </Link>
                    {above ? (
                      <>
                        {' '}
                        (<RecordText text={above} />)
                      </>
                    ) : null}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'document',
            term: t('document'),
            description: (
              <>
                <Link href={documentPath(place, document.slug)}>
                  <RecordText text={document.title} />
                </Link>
                {document.symbol ? `, ${document.symbol}` : null}
                {document.url ? (
                  <>
                    {' · '}
                    <ExternalLink href={document.url}>{siteOf(document.url)}</ExternalLink>
                  </>
                ) : null}
              </>
            ),
          },
          {
            key: 'issued',
            term: t('issued'),
            description: <DateText locale={locale} date={document.issued} />,
          },
          { key: 'label', term: t('label'), description: recordText(detail.label) },
          { key: 'place', term: t('place'), description: recordText(detail.place) },
          {
            key: 'addressee',
            term: t('addressee'),
            description: (
              <>
                <RecordText text={addressee.name} />
                {addressee.note ? (
                  <>
                    {' '}
                    (<RecordText text={addressee.note} />)
                  </>
                ) : null}
              </>
            ),
          },
          {
            key: 'themes',
            term: t('themes'),
            description: (
              <ul className={styles.plain}>
                {detail.themes.map(({ slug, name }) => (
                  <li key={slug}>
                    <Link href={themePath(place, slug)}>
                      <RecordText text={name} />
                    </Link>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'response',
            term: t('response'),
            description: (
              <>
                {status(`response.${detail.response}`)}
                {detail.responseNote ? (
                  <>
                    . <RecordText text={detail.responseNote} />
                  </>
                ) : null}
                <br />
                <small>{t('responseHint')}</small>
              </>
            ),
          },
          {
            key: 'action',
            term: t('actionCategory'),
            description:
              detail.actionCategory && t('actionCategoryValue', { value: detail.actionCategory }),
          },
          {
            key: 'due',
            term: t('due'),
            description: detail.dueOn && formatDay(locale, detail.dueOn),
          },
          {
            key: 'confidence',
            term: t('confidence'),
            description: (
              <>
                {status(`confidence.${detail.confidence}`)}
                {detail.confidenceNote ? (
                  <>
                    : <RecordText text={detail.confidenceNote} />
                  </>
                ) : null}
              </>
            ),
          },
          {
            key: 'official',
            term: t('officialText'),
            description:
              detail.officialText === detail.summary ? null : recordText(detail.officialText),
          },
          {
            key: 'origin',
            term: getTranslator(locale, 'imports')('origin'),
            description: detail.origin ? <Origin origin={detail.origin} /> : null,
          },
          { key: 'funding', term: t('funding'), description: recordText(document.funding) },
          {
            key: 'disclaimer',
            term: t('disclaimer'),
            description: recordText(document.disclaimer),
          },
          {
            key: 'sources',
            term: t('sources'),
            description: <SourceList citations={detail.citations} />,
          },
        ]}
      />
    </Section>
  );
}

/** Where an imported text comes from, and under which licence. */
function Origin({ origin }: { origin: NonNullable<RecommendationDetail['origin']> }) {
  const notes = [origin.sourceNote, origin.licenceNote].flatMap((note) => note || []);
  return <RecordTexts texts={notes} separator=". " />;
}
