import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { settings } from '@/lib/env';
import { chartPath, oembedPath, type Place, pagePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** How charts are taken along and shown elsewhere. */
export function ChartSection({ place }: { place: Place }) {
  const t = getTranslator(place.locale, 'api');
  const origin = settings().url;
  const oembed = `${origin}${oembedPath(`${origin}${chartPath(place, 'by-body')}`)}`;
  return (
    <Section id="charts" title={t('charts.title')} lead={<p>{t('charts.lead')}</p>}>
      <ul>
        <li>
          <a href={oembed}>
            <code>{oembed}</code>
          </a>
        </li>
        <li>
          <Link href={pagePath(place, 'charts')}>{t('charts.all')}</Link>
        </li>
      </ul>
    </Section>
  );
}
