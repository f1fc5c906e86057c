import { Disclosure } from '@/components/ui/disclosure';
import { frameCode } from '@/lib/charts/embed';
import { chartFormats } from '@/lib/charts/schema';
import type { Picture } from '@/lib/charts/types';
import { chartPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import frameStyles from './chart-frame.module.css';
import styles from './take-picture.module.css';

/** The picture as files, and what to copy to show it on a page of one's own. */
export function TakePicture({ place, picture }: { place: Place; picture: Picture }) {
  const t = getTranslator(place.locale, 'pictures');
  const { kind, parameters } = picture.chart;
  const isLive = !place.asOf && !place.knownAt;
  // A comparison without its later day would be another one tomorrow.
  const at = kind === 'flow' ? { ...place, asOf: picture.asOf } : place;
  return (
    <div className="no-print">
      <ul className={frameStyles.downloads} aria-label={t('take')}>
        {chartFormats.map((format) => (
          <li key={format}>
            <a href={chartPath(at, kind, { ...parameters }, format)} rel="nofollow">
              {t(`download.${format}`)}
            </a>
          </li>
        ))}
      </ul>
      <Disclosure summary={t('embed')}>
        <p>
          {t('embedLead')} {t(isLive && kind !== 'flow' ? 'embedLive' : 'embedPinned')}
        </p>
        <pre className={styles.code}>
          <code>{frameCode(picture, at)}</code>
        </pre>
        <p>{t('embedChoices')}</p>
      </Disclosure>
    </div>
  );
}
