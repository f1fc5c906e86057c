import { DefinitionList } from '@/components/ui/definition-list';
import { DataTable } from '@/components/ui/table';
import { endpoints } from '@/lib/api/endpoints';
import { type ParameterName, parametersOf } from '@/lib/api/parameters';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';

/** Every address of the API with what it answers, from the table by which the routes answer. */
export function EndpointList({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'api');
  return (
    <DefinitionList
      isStacked
      items={Object.values(endpoints).map(({ path, name }) => ({
        key: path,
        term: <code>{`/api/v1${path}`}</code>,
        description: t(`endpoint.${name}`),
      }))}
    />
  );
}

/** Everything that can be said in an address, with the values of what has a closed list. */
export function ParameterTable({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'api');
  return (
    <DataTable<{ name: ParameterName; values: readonly string[] }>
      caption={t('parameters.title')}
      isCaptionHidden
      rows={parametersOf()}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'name',
          header: t('parameters.name'),
          isRowHeader: true,
          cell: ({ name }) => <code>{name}</code>,
        },
        {
          key: 'meaning',
          header: t('parameters.meaning'),
          cell: ({ name, values }) => (
            <>
              {t(`parameter.${name}`)}
              {values.length > 1 ? (
                <>
                  <br />
                  <code>{values.join(' · ')}</code>
                </>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
