import { Breadcrumbs, type Crumb } from '@/components/ui/breadcrumbs';
import type { Place } from '@/lib/i18n/paths';
import { breadcrumbsThing } from '@/lib/linked-data/dataset';
import { LinkedData } from './linked-data';

/** The way down to a page of the record, for readers and for search engines. */
export function WayDown({ place, crumbs }: { place: Place; crumbs: readonly Crumb[] }) {
  return (
    <>
      <LinkedData things={[breadcrumbsThing(place, crumbs)]} />
      <Breadcrumbs locale={place.locale} crumbs={crumbs} />
    </>
  );
}
