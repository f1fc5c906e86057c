import { LiveProgress } from '@/components/desk/live-progress';
import { ApplyForm, DecisionForm, NameForm } from '@/components/imports/batch-forms';
import { EffectList } from '@/components/imports/effect-list';
import { LinksNotFound } from '@/components/imports/links-not-found';
import { LinksNotTaken } from '@/components/imports/links-not-taken';
import { PlanCounts, PlanRows } from '@/components/imports/plan-view';
import { ReadingForm } from '@/components/imports/reading-form';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/accounts/types';
import { formatInstant, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { outcomes } from '@/lib/imports/counts';
import { repeatedColumns } from '@/lib/imports/layouts';
import { canApplyImport } from '@/lib/imports/policy';
import {
  countLinks,
  listNameTargets,
  listOpenNames,
  listPlan,
  mostNames,
  planPageSize,
} from '@/lib/imports/queries/get-batch';
import { getPreview } from '@/lib/imports/queries/get-preview';
import { listDependants } from '@/lib/imports/queries/list-dependants';
import { listEffects } from '@/lib/imports/queries/list-effects';
import type { BatchDetail, NameTargets, OpenName } from '@/lib/imports/types';
import { readTranslations } from '@/lib/translations/queries/read-translations';
import * as actions from './actions';

type Props = {
  locale: Locale;
  viewer: Viewer;
  batch: BatchDetail;
  timeZone: string;
  search: Record<string, string | string[] | undefined>;
};

const shared = ({ locale, batch }: Props) => ({
  locale,
  batch: { id: batch.id, version: batch.version },
  messages: sliceMessages(locale, 'errors', 'imports'),
});

/** How the file is read, for a person to correct. */
export async function ReadingBatch(props: Props) {
  const { locale, batch } = props;
  const t = getTranslator(locale, 'imports');
  const targets = await listNameTargets();
  const preview = await getPreview(batch);
  const repeated = repeatedColumns(batch.header);
  return (
    <Section id="reading" title={t('reading.title')}>
      {preview === null ? (
        <Notice tone="warning" title={t('reading.gone')} />
      ) : (
        <>
          <p>
            {batch.layout
              ? t('reading.recognised', { layout: t(`layout.${batch.layout}`) })
              : t('reading.unknown')}{' '}
            {preview.isSure ? null : t('reading.unsure')}
          </p>
          {repeated.length > 0 ? (
            <Notice title={t('reading.repeated', { names: repeated.join(', ') })} />
          ) : null}
          <LinksNotTaken {...{ locale, batch }} />
          <ReadingForm
            {...shared(props)}
            key={batch.version}
            action={actions.submitImportReading}
            batch={batch}
            preview={preview.rows}
            isSure={preview.isSure}
            countries={targets.COUNTRY}
            documents={targets.DOCUMENT}
          />
        </>
      )}
      <Discard {...props} />
    </Section>
  );
}

/** What the batch would do, what is not known yet, and the decision. */
export async function StagedBatch(props: Props) {
  const { locale, batch, viewer } = props;
  const t = getTranslator(locale, 'imports');
  const [names, targets, links] = await Promise.all([
    listOpenNames(batch.id),
    listNameTargets(),
    countLinks(batch),
  ]);
  const isSomething = batch.counts.NEW + batch.counts.CHANGED + batch.counts.REVIVED > 0;
  return (
    <>
      <Section id="plan" title={t('plan.title')}>
        <PlanCounts locale={locale} batchId={batch.id} counts={batch.counts} />
        {links ? <p>{t('links.planned', links)}</p> : null}
        <LinksNotFound {...{ locale, names }} />
        <LinksNotTaken {...{ locale, batch }} />
      </Section>
      {isSomething ? (
        <Section id="apply" title={t('apply.title')} lead={t('apply.lead')}>
          {canApplyImport(viewer) ? (
            <ApplyForm
              {...shared(props)}
              action={actions.submitImportApplication}
              rejected={batch.counts.REJECTED}
            />
          ) : (
            <p>{t('apply.reviewer')}</p>
          )}
        </Section>
      ) : null}
      {names.length > 0 ? (
        <Section id="names" title={t('names.title')} lead={t('names.lead')}>
          <Names {...props} names={names} targets={targets} />
        </Section>
      ) : null}
      <Rows {...props} />
      <Section id="other" title={t('reading.again')}>
        {/* The whole file is read for it: not each time that somebody looks at its rows. */}
        {props.search.reading ? (
          <ReadingBatch {...props} />
        ) : (
          <p>
            <Link href={`${deskPath(locale, 'import', batch.id)}?reading=1#other`}>
              {t('reading.title')}
            </Link>
          </p>
        )}
      </Section>
    </>
  );
}

function Names({ names, targets, ...props }: Props & { names: OpenName[]; targets: NameTargets }) {
  const t = getTranslator(props.locale, 'imports');
  const kinds = [...new Set(names.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = names.filter((name) => name.kind === kind);
    const title = `${t(`names.kind.${kind}`)}: ${formatNumber(props.locale, own.length)}`;
    return (
      <Disclosure key={kind} summary={title} isOpen={kind !== 'COUNTRY' && own.length < 6}>
        {own.slice(0, mostNames).map((name, place) => (
          <NameForm
            {...shared(props)}
            key={name.name}
            action={actions.submitImportName}
            name={name}
            place={place}
            targets={targets[kind]}
          />
        ))}
        {own.length > mostNames ? <p>{t('names.more', { count: mostNames })}</p> : null}
      </Disclosure>
    );
  });
}

async function Rows({ locale, batch, search }: Props) {
  const t = getTranslator(locale, 'imports');
  const present = outcomes.filter((outcome) => batch.counts[outcome] > 0);
  const first = batch.counts.REJECTED > 0 ? 'REJECTED' : present[0];
  const outcome = present.find((one) => one === search.show) ?? first;
  if (!outcome) return null;
  const last = Math.max(1, Math.ceil(batch.counts[outcome] / planPageSize));
  const page = Math.min(last, Math.max(1, Number(search.page) || 1));
  return (
    <Section id="rows" title={t('plan.rows')}>
      {outcome === 'REJECTED' ? (
        <p>
          <a href={deskPath(locale, 'import', batch.id, 'rejected')}>{t('rejected.download')}</a>{' '}
          {t('rejected.hint')}
        </p>
      ) : null}
      <PlanRows
        {...{ locale, outcome, page, last, batchId: batch.id }}
        rows={await listPlan(batch.id, outcome, page)}
      />
    </Section>
  );
}

/** Work goes on in the background. */
export function WorkingBatch({ locale, batch }: Props) {
  const t = getTranslator(locale, 'imports');
  const { done, total } = batch.progress;
  const label =
    total > 0 ? t('progress.done', { done, total }) : t('progress.read', { count: done });
  const tenths =
    total > 0
      ? formatNumber(locale, Math.floor((10 * done) / total) / 10, { style: 'percent' })
      : '';
  return (
    <>
      <LiveProgress {...{ done, total, label, tenths }} />
      <p>
        {t('progress.waiting')}{' '}
        <Link href={deskPath(locale, 'import', batch.id)}>{t('progress.look')}</Link>
      </p>
    </>
  );
}

/** What was done, and whether it can still be taken back. */
export async function DecidedBatch(props: Props) {
  const { locale, batch, viewer, timeZone } = props;
  const t = getTranslator(locale, 'imports');
  const when = (instant: string | null) => instant && formatInstant(locale, instant, timeZone);
  const dependants = batch.state === 'APPLIED' ? await listDependants(batch.id, 20) : null;
  return (
    <>
      <Section id="report" title={t('report.title')}>
        <p>
          {t('report.applied', { when: when(batch.appliedAt) ?? '' })}{' '}
          {batch.undoneAt ? t('report.undone', { when: when(batch.undoneAt) ?? '' }) : null}
        </p>
        <PlanCounts locale={locale} batchId={batch.id} counts={batch.counts} isLinked={false} />
        {dependants ? (
          <LinksNotFound locale={locale} names={await listOpenNames(batch.id)} isDone />
        ) : null}
        <LinksNotTaken {...{ locale, batch }} />
        <Effects {...props} />
      </Section>
      {batch.counts.REJECTED > 0 ? (
        <Rows {...props} search={{ ...props.search, show: 'REJECTED' }} />
      ) : null}
      {dependants && canApplyImport(viewer) ? (
        <Section id="undo" title={t('undo.title')} lead={t('undo.lead')}>
          {dependants.total === 0 ? (
            <DecisionForm
              {...shared(props)}
              action={actions.submitImportUndo}
              label={t('undo.button')}
            />
          ) : (
            <>
              <p>{t('undo.dependants', { count: dependants.total })}</p>
              <ul>
                {dependants.first.map(({ reference, why, batch: later }) => (
                  <li key={reference}>
                    {reference}: {t(`undo.why.${why}`, { batch: later ?? '' })}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Section>
      ) : null}
    </>
  );
}

async function Effects({ locale, batch, search }: Props) {
  const page = Math.max(1, Math.trunc(Number(search.done)) || 1);
  const { total, effects } = await listEffects(batch.id, { page, size: planPageSize });
  if (effects.length === 0) return null;
  await readTranslations(locale, effects);
  const last = Math.ceil(total / planPageSize);
  return <EffectList {...{ locale, effects, page, last }} batchId={batch.id} />;
}

function Discard(props: Props) {
  const t = getTranslator(props.locale, 'imports');
  return (
    <DecisionForm
      {...shared(props)}
      action={actions.submitImportDiscard}
      label={t('discard.button')}
    />
  );
}
