import { LinkedData } from '@/components/record/linked-data';
import { datasetOf } from '@/lib/linked-data/dataset';
import { getSiteTitle } from '@/lib/settings/queries';
import { translate } from '@/lib/translations/queries/translate';
import type { OpenPage } from './open-page';

/** The record of a country for search engines that look for data. */
export async function DatasetBlock({ locale, country }: Pick<OpenPage, 'locale' | 'country'>) {
  const say = await translate(locale, country.topic);
  const about = { locale, site: await getSiteTitle(), topic: say(country.topic) };
  return <LinkedData things={[datasetOf(country, about)]} />;
}
