import stack from '@/components/forms/form-stack.module.css';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { mediaTypes } from '@/lib/files/media-type';
import type { Locale } from '@/lib/i18n/locales';
import { uploadPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** Sends a file by a plain form: the browser itself shows how far it is, with and without scripts. */
export function UploadForm({ locale, reference }: { locale: Locale; reference: string }) {
  const t = getTranslator(locale, 'files');
  const endings = Object.values(mediaTypes).map((ending) => `.${ending}`);
  return (
    <form
      action={uploadPath(locale, reference)}
      method="post"
      encType="multipart/form-data"
      className={stack.stack}
    >
      <TextField
        name="file"
        type="file"
        label={t('desk.file')}
        accept={[...endings, '.jpeg'].join(',')}
        required
      />
      <TextField
        name="name"
        label={t('desk.name')}
        hint={t('desk.nameHint')}
        optional={t('desk.optional')}
        maxLength={200}
        autoComplete="off"
      />
      <div className={stack.actions}>
        <Button>{t('desk.send')}</Button>
      </div>
    </form>
  );
}
