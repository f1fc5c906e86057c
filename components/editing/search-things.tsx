import styles from '@/components/forms/form-stack.module.css';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';

/** Looks for things by words of their title or by reference; the address is the state. */
export function SearchThings({
  locale,
  action,
  words,
}: {
  locale: Locale;
  action: string;
  words: string;
}) {
  const t = getTranslator(locale, 'editing');
  return (
    <search>
      <form action={action} className={styles.stack}>
        <TextField
          type="search"
          name="q"
          label={t('list.search')}
          hint={t('list.searchHint')}
          defaultValue={words}
        />
        <div className={styles.actions}>
          <Button variant="secondary">{t('list.button')}</Button>
        </div>
      </form>
    </search>
  );
}
