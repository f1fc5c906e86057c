import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { columns, explorerQuery } from '@/lib/explorer/schema';
import type { ExplorerState } from '@/lib/explorer/types';
import { explorerPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './columns.module.css';
import { explorerForm } from './facet-group';

/** Which columns a table shows instead of the usual list; part of the search form by its id. */
export function ColumnChooser({ place, state }: { place: Place; state: ExplorerState }) {
  const t = getTranslator(place.locale, 'explorer');
  return (
    <Disclosure summary={t('columns.title', { count: state.columns.length })}>
      <fieldset className={styles.chooser}>
        <legend>{t('columns.lead')}</legend>
        {columns.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              form={explorerForm}
              name="columns"
              value={column}
              defaultChecked={state.columns.includes(column)}
            />
            {t(`column.${column}`)}
          </label>
        ))}
      </fieldset>
      <p className={styles.actions}>
        <Button variant="secondary" form={explorerForm}>
          {t('columns.show')}
        </Button>
        {state.columns.length > 0 ? (
          <Link href={explorerPath(place, explorerQuery({ ...state, columns: [] }))}>
            {t('columns.usual')}
          </Link>
        ) : null}
      </p>
    </Disclosure>
  );
}
