import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { dayOfInstant, formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { OwnSecondFactor } from '@/lib/second-factor/queries';

/** Whether two steps are needed to sign in, and the way to change that. */
export function FactorSection({ locale, factor }: { locale: Locale; factor: OwnSecondFactor }) {
  const t = getTranslator(locale, 'ownAccount');
  const isOn = factor.state === 'on';
  return (
    <Section id="factor" title={t('factor.title')} lead={t('factor.lead')}>
      <p>
        {isOn
          ? t('factor.on', {
              day: formatDay(locale, dayOfInstant(factor.since, 'UTC')),
              count: factor.codesLeft,
            })
          : t('factor.off')}{' '}
        <Link href={deskPath(locale, 'account', 'second-factor')}>
          {isOn ? t('factor.manageOn') : t('factor.manage')}
        </Link>
      </p>
    </Section>
  );
}
