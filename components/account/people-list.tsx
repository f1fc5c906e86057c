import { SearchThings } from '@/components/editing/search-things';
import { RowForm } from '@/components/forms/row-form';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Tag } from '@/components/ui/tag';
import { peoplePerPage } from '@/lib/accounts/queries';
import type { Person, VoiceChoice } from '@/lib/accounts/types';
import { dayOfInstant, formatDay, formatDaysAgo } from '@/lib/i18n/format';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { todayIn } from '@/lib/moment/moment';
import { wordsOf } from '@/lib/translations/page-texts';
import { type AccountFormProps, ChangeForm } from './account-forms';
import styles from './people-list.module.css';

type Action = AccountFormProps['action'];

/** A page of the people with an account, each with what an administrator can change; and a search. */
export function PeopleList({
  locale,
  messages,
  voices,
  people,
  count,
  page,
  words,
  viewerId,
  change,
  flip,
}: Omit<AccountFormProps, 'action'> & {
  voices: readonly VoiceChoice[];
  people: readonly Person[];
  /** On all pages together. */
  count: number;
  page: number;
  viewerId: string;
  /** What was searched for: the answer to a change leads back to it. */
  words: string;
  change: Action;
  flip: Action;
}) {
  const t = getTranslator(locale, 'account');
  const leaving = getTranslator(locale, 'leaving');
  const own = getTranslator(locale, 'ownAccount');
  const shared = { locale, messages };
  const today = todayIn('UTC');
  const address = deskPath(locale, 'people');
  return (
    <>
      <SearchThings
        locale={locale}
        action={`${address}#people`}
        words={words}
        hint={t('people.searchHint')}
      />
      <p>{t('people.found', { count })}</p>
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id} className={styles.person}>
            <div className={styles.text}>
              <h3>
                {person.name ?? t('people.anonymised')}{' '}
                {person.id === viewerId ? <Tag>{t('people.you')}</Tag> : null}{' '}
                {person.isDisabled ? <Tag>{t('people.disabled')}</Tag> : null}
              </h3>
              <p className={styles.meta}>
                {t(`role.${person.role}`)} · {wordsOf(person.voiceName)} ·{' '}
                {t('people.since', {
                  day: formatDay(locale, dayOfInstant(person.createdAt, 'UTC')),
                })}
              </p>
              {person.email ? (
                <p className={styles.meta}>
                  {person.email} ·{' '}
                  {t(person.hasSecondFactor ? 'people.twoSteps' : 'people.oneStep')}
                  {' · '}
                  {person.seenAt
                    ? t('people.seen', {
                        when: formatDaysAgo(locale, dayOfInstant(person.seenAt, 'UTC'), today),
                      })
                    : t('people.notSeen')}
                </p>
              ) : null}
              {person.email ? (
                <p className={styles.meta}>
                  <Link href={deskPath(locale, 'people', person.id)}>
                    {own('person.manage')}
                    <span className="visually-hidden"> {person.name}</span>
                  </Link>
                </p>
              ) : null}
            </div>
            {person.email ? (
              <>
                <RowForm
                  {...shared}
                  action={flip}
                  fields={{
                    accountId: person.id,
                    isDisabled: String(!person.isDisabled),
                    q: words,
                    page: String(page),
                  }}
                  variant={person.isDisabled ? 'secondary' : 'danger'}
                >
                  {person.isDisabled ? t('people.enable') : t('people.disable')}
                  <span className="visually-hidden"> {person.name}</span>
                </RowForm>
                <div className={styles.change}>
                  <Disclosure
                    summary={
                      <>
                        {t('people.change')}
                        <span className="visually-hidden"> {person.name}</span>
                      </>
                    }
                  >
                    <ChangeForm
                      {...shared}
                      // The row as saved: after a change the boxes begin from it.
                      key={`${person.role} ${person.voiceId}`}
                      action={change}
                      voices={voices}
                      person={person}
                      list={{ q: words, page: String(page) }}
                    />
                  </Disclosure>
                </div>
                <p className={styles.meta}>
                  <Link href={deskPath(locale, 'people', person.id, 'leave')}>
                    {leaving('link')}
                    <span className="visually-hidden"> {person.name}</span>
                  </Link>
                </p>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <Pagination
        locale={locale}
        current={page}
        last={Math.ceil(count / peoplePerPage)}
        href={(to) => `${address}${queryString({ q: words, page: to })}#people`}
      />
    </>
  );
}
