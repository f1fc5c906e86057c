import { AsOfBanner, AsOfControl } from '@/components/status/as-of-control';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { formatDay } from '@/lib/i18n/format';
import { type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Moment } from '@/lib/moment/moment';

/** In place of a recommendation that had not been made, or was not known here, at the moment asked for. */
export function NotYet({
  place,
  moment,
  reference,
  madeOn,
  timeZone,
}: {
  place: Place;
  moment: Moment;
  reference: string;
  madeOn: string;
  timeZone: string;
}) {
  const { locale, country } = place;
  const t = getTranslator(locale, 'recommendation');
  const isLater = madeOn > moment.asOf;
  return (
    <>
      <AsOfBanner locale={locale} moment={moment} timeZone={timeZone} />
      <PageHeader
        eyebrow={t('eyebrow', { reference })}
        title={isLater ? t('notYetMade') : t('notYetKnown')}
        lead={isLater ? <p>{t('notYetMadeLead', { date: formatDay(locale, madeOn) })}</p> : null}
      />
      <p>
        <Link href={recommendationPath({ locale, country }, reference)}>{t('seeToday')}</Link>
      </p>
      <AsOfControl locale={locale} moment={moment} />
    </>
  );
}
