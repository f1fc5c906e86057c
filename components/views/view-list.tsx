import { CopyButton } from '@/components/account/copy-button';
import styles from '@/components/account/people-list.module.css';
import formStyles from '@/components/forms/form-stack.module.css';
import { RowForm } from '@/components/forms/row-form';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { TextField } from '@/components/ui/text-field';
import type { SelectionNames } from '@/lib/explorer/queries/list-names';
import type { FormState } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { getTranslator } from '@/lib/i18n/translator';
import { viewPath } from '@/lib/views/schema';
import type { ViewLine } from '@/lib/views/types';
import { ViewForm } from './view-form';
import { ViewWords } from './view-words';

type Action = (state: FormState, data: FormData) => Promise<FormState>;

/** One's own views: open, copy the address, rename, put the selection that one looks at in its place, delete. */
export function ViewList({
  locale,
  messages,
  views,
  names,
  present,
  origin,
  actions,
}: {
  locale: Locale;
  messages: Pick<Messages, 'errors'>;
  views: readonly ViewLine[];
  names: SelectionNames;
  /** The selection with which the explorer led here. */
  present: { country: string; query: string } | null;
  origin: string;
  actions: Record<'submitViewName' | 'submitViewSelection' | 'submitViewDeletion', Action>;
}) {
  const t = getTranslator(locale, 'explorer');
  if (views.length === 0)
    return (
      <EmptyState title={t('views.none')}>
        <p>{t('views.noneHint')}</p>
      </EmptyState>
    );
  const form = { locale, messages };
  return (
    <ul className={styles.list}>
      {views.map((view) => {
        const viewId = view.id;
        const address = `${origin}${viewPath(locale, view)}`;
        const named = <span className="visually-hidden"> {view.name}</span>;
        return (
          <li key={viewId} className={styles.person}>
            <div className={styles.text}>
              <p className={styles.address}>
                <Link href={viewPath(locale, view)}>{view.name}</Link>
              </p>
              <p className={styles.meta}>
                <ViewWords {...{ locale, names, view }} />
              </p>
              <Disclosure
                summary={
                  <>
                    {t('views.address')}
                    {named}
                  </>
                }
              >
                <div className={formStyles.stack}>
                  <TextField
                    id={`address-${viewId}`}
                    name="address"
                    label={t('views.address')}
                    hint={t('views.addressHint')}
                    readOnly
                    value={address}
                  />
                  <CopyButton text={address} label={t('views.copy')} done={t('views.copied')} />
                </div>
              </Disclosure>
              <ViewForm
                {...form}
                action={actions.submitViewName}
                id={`name-${viewId}`}
                fields={{ viewId }}
                value={view.name}
                fold={
                  <>
                    {t('views.rename')}
                    {named}
                  </>
                }
                words={{ name: t('views.name'), do: t('views.rename') }}
              />
            </div>
            <div className={styles.buttons}>
              {present ? (
                <RowForm
                  {...form}
                  action={actions.submitViewSelection}
                  fields={{ viewId, ...present }}
                >
                  {t('views.replace')}
                  {named}
                </RowForm>
              ) : null}
              <RowForm
                {...form}
                action={actions.submitViewDeletion}
                fields={{ viewId }}
                variant="danger"
              >
                {t('views.delete')}
                {named}
              </RowForm>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
