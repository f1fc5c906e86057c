import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { auditFields } from '@/lib/audit/fields';
import type { AuditSearch } from '@/lib/audit/schema';
import type { Actor } from '@/lib/audit/types';
import { collatorOf } from '@/lib/i18n/collation';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './audit.module.css';
import { kindWord, personWord } from './audit-words';

/** Searches the history: a GET form, so that the address holds the answer and no script is needed. */
export function AuditForm({
  locale,
  search,
  actors,
}: {
  locale: Locale;
  search: AuditSearch;
  actors: readonly Actor[];
}) {
  const t = getTranslator(locale, 'audit');
  const { compare } = collatorOf(locale);
  const people = actors.map(({ id, name, voiceName }) => ({
    value: id,
    label: `${personWord(locale, { accountId: id, person: name })} (${voiceName})`,
  }));
  people.sort((one, other) => compare(one.label, other.label));
  const kinds = Object.keys(auditFields).map((kind) => ({
    value: kind,
    label: kindWord(locale, kind),
  }));
  kinds.sort((one, other) => compare(one.label, other.label));
  return (
    <form method="get" className={`${styles.form} no-print`} aria-label={t('search')}>
      <SelectField
        name="by"
        label={t('by')}
        defaultValue={search.by}
        empty={t('anybody')}
        options={[{ value: 'program', label: t('program') }, ...people]}
      />
      <SelectField
        name="kind"
        label={t('kindLabel')}
        defaultValue={search.kind}
        empty={t('anyKind')}
        options={kinds}
      />
      <TextField
        name="thing"
        label={t('thing')}
        hint={t('thingHint')}
        defaultValue={search.thing}
        maxLength={200}
      />
      <TextField name="from" type="date" label={t('from')} defaultValue={search.from} />
      <TextField name="to" type="date" label={t('to')} defaultValue={search.to} />
      <div className={styles.buttons}>
        <Button>{t('show')}</Button>
        <Link href={deskPath(locale, 'audit')}>{t('all')}</Link>
      </div>
    </form>
  );
}
