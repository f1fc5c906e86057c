import type { FormState } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';

/** What every form of one's own account gets. */
export interface OwnAccountFormProps {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  locale: Locale;
  messages: Pick<Messages, 'errors' | 'ownAccount'>;
}
