import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** The sub-points that a recommendation has already. */
export function SubPointList({
  locale,
  points,
}: {
  locale: Locale;
  points: readonly { reference: string; summary: string }[];
}) {
  if (points.length === 0) return null;
  const t = getTranslator(locale, 'editing');
  return (
    <Section id="sub-points" title={t('split.known')}>
      <ul>
        {points.map(({ reference, summary }) => (
          <li key={reference}>
            <Link href={deskPath(locale, 'edit', 'recommendation', reference)}>{reference}</Link>{' '}
            <span lang="en">{summary}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
