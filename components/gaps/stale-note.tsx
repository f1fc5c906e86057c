import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { explorerPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** How many assessments nobody has looked at for longer than the administrator allows, and which. */
export function StaleNote({ place, count, days }: { place: Place; count: number; days: number }) {
  const t = getTranslator(place.locale, 'gaps');
  return (
    <Section id="stale" title={t('stale')} lead={<p>{t('staleLead', { count, days })}</p>}>
      {count > 0 ? (
        <p>
          <Link href={explorerPath(place, { freshness: 'STALE' })}>{t('seeAll')}</Link>
        </p>
      ) : null}
    </Section>
  );
}
