import type { AccountFormProps } from '@/components/account/account-forms';
import styles from '@/components/account/people-list.module.css';
import { RowForm } from '@/components/forms/row-form';
import { EmptyState } from '@/components/ui/empty-state';
import { formatInstant } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import type { QueuedJob } from '@/lib/jobs/types';
import { jobLabel, problemText } from './job-words';

/** The jobs of one state, each with what an administrator needs to know; failed ones with a way to go on. */
export function JobList({
  locale,
  messages,
  state,
  jobs,
  retry,
}: Omit<AccountFormProps, 'action'> & {
  state: QueuedJob['state'];
  jobs: readonly QueuedJob[];
  retry: AccountFormProps['action'];
}) {
  const t = getTranslator(locale, 'jobs');
  if (jobs.length === 0) return <EmptyState title={t(`none.${state}`)} />;
  const at = (instant: string) => formatInstant(locale, instant, 'UTC');
  return (
    <ul className={styles.list}>
      {jobs.map((job) => (
        <li key={job.id} className={styles.person}>
          <div className={styles.text}>
            <h3>{jobLabel(locale, job.name)}</h3>
            <p className={styles.meta}>
              {state === 'running' && job.startedAt
                ? t('began', { when: at(job.startedAt) })
                : t(`due.${state}`, { when: at(job.runAt) })}
              {' · '}
              {t('tries', { count: job.attempts, max: job.maxAttempts })}
            </p>
            {job.progress ? (
              <p>
                <progress
                  max={job.progress.total}
                  value={job.progress.done}
                  aria-label={t('progressLabel', { name: jobLabel(locale, job.name) })}
                />{' '}
                {t('progress', job.progress)}
              </p>
            ) : null}
            {job.problem && state !== 'running' ? (
              <p>{problemText(locale, job.problem, job.detail)}</p>
            ) : null}
          </div>
          {state === 'failed' ? (
            <RowForm locale={locale} messages={messages} action={retry} fields={{ jobId: job.id }}>
              {t('retry')}
              <span className="visually-hidden">
                {' '}
                {jobLabel(locale, job.name)} {job.id}
              </span>
            </RowForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
