import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import styles from '@/components/desk/desk-home.module.css';
import { SignedOut } from '@/components/desk/signed-out';
import { ModeratedList } from '@/components/moderation/moderated-list';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { listModerated } from '@/lib/moderation/queries/list-moderated';
import { openDesk } from '../open-desk';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'notes')('title') } : {};
}

export default async function ModerationPage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'moderation'));
  if (!viewer) return <SignedOut locale={locale} />;
  const asked = (await searchParams).about;
  const about = typeof asked === 'string' ? asked.trim().slice(0, 100) : '';
  const lines = await listModerated(viewer, about);
  if (!lines) notFound();
  const t = getTranslator(locale, 'notes');
  return (
    <>
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>} />
      <form action={deskPath(locale, 'moderation')} className={styles.find}>
        <TextField
          type="search"
          name="about"
          label={t('find')}
          hint={t('findHint')}
          defaultValue={about}
        />
        <Button variant="secondary">{t('search')}</Button>
      </form>
      <Section id="texts" title={about ? t('found', { about }) : t('present')}>
        <ModeratedList locale={locale} lines={lines} empty={about ? t('foundNone') : t('none')} />
      </Section>
    </>
  );
}
