import { KindLinks } from '@/components/suggestions/kind-links';
import { ExternalLink, Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { type Place, pagePath, suggestPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './words.module.css';

const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** The parts of each page, in their order. */
const parts = {
  contact: ['contact.write', 'contact.answer', 'contact.voices'],
  licence: ['licence.data', 'licence.others', 'licence.program'],
  privacy: [
    'privacy.reading',
    'privacy.sending',
    'privacy.following',
    'privacy.accounts',
    'privacy.others',
  ],
} as const;

export type AboutPage = keyof typeof parts;

/** A short page of words about the record itself. */
export function Words({ place, page, days }: { place: Place; page: AboutPage; days: number }) {
  const t = getTranslator(place.locale, 'about');
  return (
    <>
      <PageHeader title={t(`${page}.title`)} lead={<p>{t(`${page}.lead`)}</p>}>
        {page === 'contact' ? <KindLinks place={place} about="" /> : null}
      </PageHeader>
      {parts[page].map((part) => (
        <Section key={part} id={part.replace('.', '-')} title={t(`${part}.title`)}>
          <div className={styles.words}>
            {t.rich(`${part}.text`, {
              days,
              p: (chunks) => <p>{chunks}</p>,
              corrections: (chunks) => <Link href={pagePath(place, 'corrections')}>{chunks}</Link>,
              form: (chunks) => <Link href={suggestPath(place)}>{chunks}</Link>,
              cc: (chunks) => <ExternalLink href={licence}>{chunks}</ExternalLink>,
            })}
          </div>
        </Section>
      ))}
    </>
  );
}
