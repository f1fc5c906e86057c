import { SourceList } from '@/components/citations/source-list';
import { DefinitionList } from '@/components/ui/definition-list';
import { ExternalLink, Link, siteOf } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { formatDay } from '@/lib/i18n/format';
import { bodyPath, documentPath, type Place, themePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { formatVagueDate } from '@/lib/i18n/vague-date';
import type { RecommendationDetail } from '@/lib/recommendations/types';
import styles from './about.module.css';

/** Where the request stands in which document, to whom it speaks, what was answered. */
export function About({ place, detail }: { place: Place; detail: RecommendationDetail }) {
  const { locale } = place;
  const t = getTranslator(locale, 'recommendation');
  const status = getTranslator(locale, 'status');
  const { document, addressee } = detail;
  return (
    <Section id="about" title={t('about')}>
      {addressee.isStateConcerned ? null : (
        <Notice>
          <p>{t('notAddressedToState', { addressee: addressee.name })}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          {
            key: 'bodies',
            term: t('bodies'),
            description: (
              <ul className={styles.plain}>
                {detail.bodies.map(({ slug, name, above }) => (
                  <li key={slug} lang="en">
                    <Link href={bodyPath(place, slug)}>{name}</Link>
                    {above ? ` (${above})` : null}
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
                <Link href={documentPath(place, document.slug)} lang="en">
                  {document.title}
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
            description: formatVagueDate(locale, document.issued),
          },
          { key: 'label', term: t('label'), description: english(detail.label) },
          { key: 'place', term: t('place'), description: english(detail.place) },
          {
            key: 'addressee',
            term: t('addressee'),
            description: english(
              addressee.note ? `${addressee.name} (${addressee.note})` : addressee.name,
            ),
          },
          {
            key: 'themes',
            term: t('themes'),
            description: (
              <ul className={styles.plain}>
                {detail.themes.map(({ slug, name }) => (
                  <li key={slug} lang="en">
                    <Link href={themePath(place, slug)}>{name}</Link>
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
                {detail.responseNote ? <span lang="en">. {detail.responseNote}</span> : null}
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
                {detail.confidenceNote ? <span lang="en">: {detail.confidenceNote}</span> : null}
              </>
            ),
          },
          {
            key: 'official',
            term: t('officialText'),
            description:
              detail.officialText === detail.summary ? null : english(detail.officialText),
          },
          {
            key: 'origin',
            term: getTranslator(locale, 'imports')('origin'),
            description: english(
              [detail.origin?.sourceNote, detail.origin?.licenceNote].filter(Boolean).join('. '),
            ),
          },
          { key: 'funding', term: t('funding'), description: english(document.funding) },
          { key: 'disclaimer', term: t('disclaimer'), description: english(document.disclaimer) },
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

/** A text of the record, marked as English; nothing where there is none. */
function english(text: string | null) {
  return text ? <span lang="en">{text}</span> : null;
}
