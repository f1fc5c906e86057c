import { TimeSlider } from '@/components/overview/time-slider';
import { AsOfControl } from '@/components/status/as-of-control';
import type { ChartParameters } from '@/lib/charts/schema';
import type { TimeMarks } from '@/lib/comparison/queries/get-time-marks';
import type { Choices } from '@/lib/comparison/queries/list-choices';
import type { Place } from '@/lib/i18n/paths';
import type { Moment } from '@/lib/moment/moment';
import { NarrowForm } from './narrow-form';
import { TwoDaysForm } from './two-days-form';

/** What a reader can ask of a chart: other days and, where it can be narrowed, one body or one theme. */
export function PictureControls({
  place,
  moment,
  parameters,
  marks,
  choices,
}: {
  place: Place;
  moment: Moment;
  parameters: ChartParameters;
  marks: TimeMarks;
  /** Null where the chart is always of all. */
  choices: Choices | null;
}) {
  const { locale } = place;
  const { since, ...others } = parameters;
  return (
    <>
      {choices ? <NarrowForm place={place} choices={choices} parameters={parameters} /> : null}
      {since ? (
        <TwoDaysForm locale={locale} moment={moment} since={since} keep={{ ...others }} />
      ) : (
        <>
          <TimeSlider place={place} moment={moment} {...marks} />
          <AsOfControl locale={locale} moment={moment} keep={{ ...others }} />
        </>
      )}
    </>
  );
}
