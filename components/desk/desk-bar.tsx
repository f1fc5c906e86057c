import { NavigationLinks } from '@/components/shell/navigation-links';
import { Link } from '@/components/ui/link';
import type { Viewer } from '@/lib/accounts/types';
import { admits, pageDoors } from '@/lib/auth/doors';
import type { FormState } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { wordsOf } from '@/lib/translations/page-texts';
import styles from './desk-bar.module.css';
import { DeskMenu } from './desk-menu';
import { SignOutForm } from './sign-out-form';

/** Where one is on the desk, as whom, and the way out; leads where the table of doors lets one in. */
export function DeskBar({
  locale,
  viewer,
  signOut,
  unread = 0,
  isLimited,
}: {
  locale: Locale;
  viewer: Viewer;
  signOut: (state: FormState, data: FormData) => Promise<FormState>;
  /** Notices that the viewer has not looked at. */
  unread?: number;
  /** Nothing is open to them yet but to set up a second factor. */
  isLimited: boolean;
}) {
  const t = getTranslator(locale, 'desk');
  const account = getTranslator(locale, 'account');
  const notices = getTranslator(locale, 'notices');
  const role = account(`role.${viewer.role}`);
  const labels = {
    '': t('nav.home'),
    '/recommendations': t('nav.recommendations'),
    '/reports': getTranslator(locale, 'reports')('desk.nav'),
    '/suggestions': getTranslator(locale, 'moderation')('nav'),
    '/files': t('nav.files'),
    '/notices': unread > 0 ? notices('navUnread', { count: unread }) : notices('nav'),
    '/edit': t('nav.edit'),
    '/translations': getTranslator(locale, 'translations')('nav'),
    '/withholding': getTranslator(locale, 'withholding')('nav'),
    '/import': getTranslator(locale, 'imports')('nav'),
    '/people': t('nav.people'),
    '/settings': t('nav.settings'),
    '/health': getTranslator(locale, 'jobs')('health.title'),
    '/jobs': getTranslator(locale, 'jobs')('nav.jobs'),
    '/outbox': getTranslator(locale, 'jobs')('nav.outbox'),
    '/audit': t('nav.audit'),
  };
  const items = (Object.keys(labels) as (keyof typeof labels)[])
    .filter((section) => admits(pageDoors[`/[locale]/desk${section}`], viewer))
    .map((section) => ({ href: `${deskPath(locale)}${section}`, label: labels[section] }));
  const who = (
    <div className={styles.who}>
      <p>{t('who', { name: viewer.name, role, voice: wordsOf(viewer.voice.name) })}</p>
      {isLimited ? null : <Link href={deskPath(locale, 'account')}>{t('nav.account')}</Link>}
      <SignOutForm action={signOut} locale={locale} label={account('signOut')} />
    </div>
  );
  if (isLimited) return <div className={`${styles.bar} no-print`}>{who}</div>;
  const navigation = (
    <nav aria-label={t('navigation')}>
      <NavigationLinks items={items} />
    </nav>
  );
  return (
    <div className={`${styles.bar} no-print`}>
      <div className={styles.wide}>
        {navigation}
        {who}
      </div>
      <DeskMenu
        items={items}
        label={t('navigation')}
        news={unread > 0 ? notices('navUnread', { count: unread }) : null}
      >
        {navigation}
        {who}
      </DeskMenu>
    </div>
  );
}
