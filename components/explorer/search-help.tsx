import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { explorerQuery, readExplorer } from '@/lib/explorer/schema';
import { explorerPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { fieldNames } from '@/lib/search/fields';
import styles from './search-help.module.css';

const kinds = [
  'words',
  'phrase',
  'or',
  'not',
  'brackets',
  'fields',
  'values',
  'reference',
] as const;

/** Searches in the languages of the texts, each a link that shows what it finds. */
const examples: Record<Place['locale'], Record<(typeof kinds)[number], string>> = {
  en: {
    words: 'religious literature',
    phrase: '"special watch list"',
    or: 'hijab OR pilgrimage',
    not: 'registration -compulsory',
    brackets: 'law AND (police OR training)',
    fields: 'body:uscirf year:2014..2021',
    values: 'status:regressed,not-started',
    reference: 'UNSR-2014',
  },
  ru: {
    words: 'религиозная литература',
    phrase: '"список наблюдения"',
    or: 'хиджаб ИЛИ паломничество',
    not: 'регистрация -обязательная',
    brackets: 'закон И (полиция ИЛИ обучение)',
    fields: 'орган:uscirf год:2014..2021',
    values: 'статус:regressed,not-started',
    reference: 'UNSR-2014',
  },
  kk: {
    words: 'діни әдебиет',
    phrase: '"бақылау тізімі"',
    or: 'хиджаб НЕМЕСЕ зиярат',
    not: 'тіркеу -міндетті',
    brackets: 'заң ЖӘНЕ (полиция НЕМЕСЕ оқыту)',
    fields: 'орган:uscirf жыл:2014..2021',
    values: 'мәртебе:regressed,not-started',
    reference: 'UNSR-2014',
  },
};

/** What can be asked in the search box, told by examples. */
export function SearchHelp({ place }: { place: Place }) {
  const { locale } = place;
  const t = getTranslator(locale, 'search');
  return (
    <Disclosure summary={t('help.title')}>
      <ul className={styles.examples}>
        {kinds.map((kind) => (
          <li key={kind}>
            <Link href={searchPath(place, examples[locale][kind])}>
              <code>{examples[locale][kind]}</code>
            </Link>{' '}
            <span>{t(`help.${kind}`)}</span>
          </li>
        ))}
      </ul>
      <p>
        {t.rich('help.fieldNames', {
          names: () => <code>{fieldNames.map((name) => `${name}:`).join(' ')}</code>,
          example: () => <code>body:"human rights committee"</code>,
        })}
      </p>
      <p>{t('help.alike')}</p>
      <p>{t('help.where')}</p>
    </Disclosure>
  );
}

/** The explorer's address of a search alone. */
export function searchPath(place: Place, q: string): string {
  return explorerPath(place, explorerQuery(readExplorer({ q })));
}
