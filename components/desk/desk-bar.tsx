import { NavigationLinks } from '@/components/shell/navigation-links';
import { Link } from '@/components/ui/link';
import { canManagePeople } from '@/lib/accounts/policy';
import type { Viewer } from '@/lib/accounts/types';
import { canReadAudit } from '@/lib/audit/policy';
import { canEditRecord } from '@/lib/editing/policy';
import type { FormState } from '@/lib/forms/state';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { canPrepareImport } from '@/lib/imports/policy';
import { canModerateSuggestions } from '@/lib/suggestions/policy';
import { canTranslate } from '@/lib/translations/policy';
import { canWithhold } from '@/lib/withholding/policy';
import styles from './desk-bar.module.css';
import { DeskMenu } from './desk-menu';
import { SignOutForm } from './sign-out-form';

/** Where one is on the desk, as whom, and the way out. */
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
  const items = [
    { href: deskPath(locale), label: t('nav.home') },
    { href: deskPath(locale, 'recommendations'), label: t('nav.recommendations') },
    ...(canModerateSuggestions(viewer)
      ? [
          {
            href: deskPath(locale, 'suggestions'),
            label: getTranslator(locale, 'moderation')('nav'),
          },
        ]
      : []),
    { href: deskPath(locale, 'files'), label: t('nav.files') },
    {
      href: deskPath(locale, 'notices'),
      label: unread > 0 ? notices('navUnread', { count: unread }) : notices('nav'),
    },
    ...(canEditRecord(viewer) ? [{ href: deskPath(locale, 'edit'), label: t('nav.edit') }] : []),
    ...(canTranslate(viewer)
      ? [
          {
            href: deskPath(locale, 'translations'),
            label: getTranslator(locale, 'translations')('nav'),
          },
        ]
      : []),
    ...(canWithhold(viewer)
      ? [
          {
            href: deskPath(locale, 'withholding'),
            label: getTranslator(locale, 'withholding')('nav'),
          },
        ]
      : []),
    ...(canPrepareImport(viewer)
      ? [{ href: deskPath(locale, 'import'), label: getTranslator(locale, 'imports')('nav') }]
      : []),
    ...(canManagePeople(viewer)
      ? [
          { href: deskPath(locale, 'people'), label: t('nav.people') },
          { href: deskPath(locale, 'settings'), label: t('nav.settings') },
          { href: deskPath(locale, 'jobs'), label: getTranslator(locale, 'jobs')('nav.jobs') },
          { href: deskPath(locale, 'outbox'), label: getTranslator(locale, 'jobs')('nav.outbox') },
        ]
      : []),
    ...(canReadAudit(viewer) ? [{ href: deskPath(locale, 'audit'), label: t('nav.audit') }] : []),
  ];
  const who = (
    <div className={styles.who}>
      <p>{t('who', { name: viewer.name, role, voice: viewer.voice.name })}</p>
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
