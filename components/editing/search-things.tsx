import styles from '@/components/forms/form-stack.module.css';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';

/** Looks in a list of the desk by words; the address is the state. */
export function SearchThings({
  locale,
  action,
  words,
  hint,
}: {
  locale: Locale;
  action: string;
  words: string;
  /** In which texts it looks. */
  hint: string;
}) {
  const t = getTranslator(locale, 'editing');
  return (
    <search className={styles.search}>
      <form action={action} className={styles.stack}>
        <TextField
          type="search"
          name="q"
          label={t('list.search')}
          hint={hint}
          defaultValue={words}
        />
        <div className={styles.actions}>
          <Button variant="secondary">{t('list.button')}</Button>
        </div>
      </form>
    </search>
  );
}
