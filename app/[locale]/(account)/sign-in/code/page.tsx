import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { SignInCodeForm } from '@/components/own-account/sign-in-code-form';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { halfWay } from '@/lib/auth/half-way';
import { isFormPost } from '@/lib/forms/action';
import { isLocale } from '@/lib/i18n/locales';
import { signInPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { submitSignInCode } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: getTranslator(locale, 'ownAccount')('code.title'), robots: { index: false } };
}

export default async function SignInCodePage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  if (!(await halfWay.read()) && !(await isFormPost())) redirect(signInPath(locale));
  const t = getTranslator(locale, 'ownAccount');
  return (
    <>
      <PageHeader title={t('code.title')} lead={t('code.lead')} />
      <SignInCodeForm
        action={submitSignInCode}
        locale={locale}
        messages={sliceMessages(locale, 'errors', 'ownAccount')}
      />
      <p>
        <Link href={signInPath(locale)}>{t('code.back')}</Link>
      </p>
    </>
  );
}
