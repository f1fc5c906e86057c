import { Presence } from '@/components/desk/presence';
import type { Viewer } from '@/lib/accounts/types';
import type { Locale } from '@/lib/i18n/locales';
import { sliceMessages } from '@/lib/i18n/slice';
import type { Opened } from '@/lib/presence/presence';
import { listOthers } from '@/lib/presence/queries/list-others';

/** Who else has open what this page is about. */
export async function WhoElse({
  viewer,
  locale,
  opened,
}: {
  viewer: Viewer;
  locale: Locale;
  opened: Opened;
}) {
  const others = (await listOthers(viewer, opened)) ?? [];
  const messages = sliceMessages(locale, 'desk');
  return <Presence {...opened} others={others} locale={locale} messages={messages} />;
}
