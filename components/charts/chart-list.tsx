import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { chartKinds } from '@/lib/charts/schema';
import type { Picture } from '@/lib/charts/types';
import { chartPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './chart-list.module.css';

/** Every picture by its kind: its sentence, which leads to its page. */
export function ChartList({ place, pictures }: { place: Place; pictures: readonly Picture[] }) {
  const t = getTranslator(place.locale, 'pictures');
  return chartKinds.map((kind) => {
    const own = pictures.filter(({ chart }) => chart.kind === kind);
    if (own.length === 0) return null;
    return (
      <Section key={kind} id={kind} title={t(`kind.${kind}`)}>
        <ul className={styles.list}>
          {own.map((picture) => (
            <li key={JSON.stringify(picture.chart.parameters)}>
              <Link href={hrefOf(place, picture)}>{picture.title}</Link>
              {kind === 'indicator' ? <p>{picture.table.caption}</p> : null}
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}

/** A comparison names both of its days. */
function hrefOf(place: Place, { chart: { kind, parameters }, asOf }: Picture): string {
  return chartPath(kind === 'flow' ? { ...place, asOf } : place, kind, { ...parameters });
}
