import { LiveProgress } from '@/components/desk/live-progress';
import { RowForm } from '@/components/forms/row-form';
import { problemText } from '@/components/jobs/job-words';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { DataTable } from '@/components/ui/table';
import type { FormState } from '@/lib/forms/state';
import { formatBytes, formatInstant } from '@/lib/i18n/format';
import { deskPath, type Place, publishedPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { filesKey } from '@/lib/reports/files';
import type { FilesState } from '@/lib/reports/types';
import styles from './published.module.css';

/** How far the files of the published version are; goes on by itself where there are scripts. */
export function DraftFiles({
  place,
  timeZone,
  draftId,
  reference,
  state,
  again,
}: {
  place: Place;
  timeZone: string;
  draftId: string;
  reference: string;
  state: FilesState;
  again: (state: FormState, data: FormData) => Promise<FormState>;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'reports');
  const { version, files, reportId, problem, detail, againAt } = state;
  const done = files.filter((file) => file.state === 'ready').length;
  const label = t('desk.fileProgress', { done, total: files.length });
  return (
    <Section id="files" title={t('desk.fileTitle', { version })} lead={t('desk.fileLead')}>
      {state.isUnderWay ? (
        <>
          <LiveProgress
            done={done}
            total={files.length}
            label={label}
            tenths={label}
            watched={{ address: `/api/desk/reports/${draftId}/files`, shown: filesKey(state) }}
          />
          <noscript>
            <p>
              <Link href={deskPath(locale, 'reports', reference)}>{t('desk.fileLook')}</Link>
            </p>
          </noscript>
        </>
      ) : null}
      <DataTable
        caption={label}
        rows={files}
        rowKey={({ format }) => format}
        columns={[
          {
            key: 'format',
            header: t('desk.fileColumn.format'),
            isRowHeader: true,
            cell: ({ format, name, state: now }) =>
              now === 'ready' ? (
                <a href={publishedPath(place, reference, version, name)}>{format}</a>
              ) : (
                format
              ),
          },
          {
            key: 'state',
            header: t('desk.fileColumn.state'),
            cell: (file) => t(`desk.fileState.${file.state}`),
          },
          {
            key: 'size',
            header: t('desk.fileColumn.size'),
            isNumeric: true,
            cell: ({ size }) => (size === null ? '–' : formatBytes(locale, size)),
          },
          {
            key: 'sha256',
            header: 'SHA-256',
            cell: ({ sha256 }) => (sha256 ? <code className={styles.hash}>{sha256}</code> : '–'),
          },
        ]}
      />
      {problem || isStuck(state) ? (
        <Notice tone="warning" title={t('desk.fileFailed')}>
          <p>{problem ? problemText(locale, problem, detail) : t('desk.fileUnknown')}</p>
          <p>
            {againAt
              ? t('desk.fileNext', { when: formatInstant(locale, againAt, timeZone) })
              : t('desk.fileOver')}
          </p>
          <RowForm
            locale={locale}
            messages={sliceMessages(locale, 'errors')}
            action={again}
            fields={{ reportId }}
          >
            {t('desk.fileAgain')}
          </RowForm>
        </Notice>
      ) : null}
    </Section>
  );
}

/** Something is missing, and nothing is at it. */
const isStuck = ({ files }: FilesState) => files.some(({ state }) => state === 'failed');
