import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './imports.module.css';

/** Sends a file to where it is written to disk as it comes in; a plain form, so that it needs no script. */
export function UploadForm({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'imports');
  return (
    <form
      action="/api/imports"
      method="post"
      encType="multipart/form-data"
      className={styles.upload}
    >
      <input type="hidden" name="locale" value={locale} />
      <Field name="file" label={t('upload.file')} hint={t('upload.hint')}>
        <input
          type="file"
          id="file"
          name="file"
          required
          aria-describedby="file-hint"
          accept=".csv,.txt,.tsv,.xlsx"
        />
      </Field>
      <Button>{t('upload.button')}</Button>
    </form>
  );
}
