'use client';

import { forgetAll } from '@/components/forms/kept-values';
import { useForm } from '@/components/forms/use-form';
import { Button } from '@/components/ui/button';
import type { FormState } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';

/** Ends the session, and leaves nothing of what was typed in this browser. */
export function SignOutForm({
  action,
  locale,
  label,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  label: string;
}) {
  const { formProps } = useForm(action, { isWholePage: true });
  return (
    <form
      action={formProps.action}
      onSubmit={(event) => {
        forgetAll();
        void formProps.onSubmit(event);
      }}
    >
      <input type="hidden" name="locale" value={locale} />
      <Button variant="plain">{label}</Button>
    </form>
  );
}
