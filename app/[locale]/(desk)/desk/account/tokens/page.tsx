import type { Metadata } from 'next';
import { SignedOut } from '@/components/desk/signed-out';
import { TokenForm } from '@/components/own-account/token-form';
import { TokenList } from '@/components/own-account/token-list';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { getOwnAccount } from '@/lib/accounts/queries';
import { apiAddress } from '@/lib/api/represent';
import { isLocale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { getOwnSecondFactor } from '@/lib/second-factor/queries';
import { listTokens } from '@/lib/tokens/queries/list-tokens';
import { tokenDays, tokenScopes } from '@/lib/tokens/schema';
import { openDesk } from '../../open-desk';
import * as actions from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, 'ownAccount')('tokens.title') } : {};
}

export default async function TokensPage({ params, searchParams }: Props) {
  const { locale, viewer } = await openDesk(params, (at) => deskPath(at, 'account', 'tokens'));
  const account = viewer && (await getOwnAccount(viewer));
  const tokens = viewer && (await listTokens(viewer, viewer.accountId));
  if (!viewer || !account || !tokens) return <SignedOut locale={locale} />;
  const hasFactor = (await getOwnSecondFactor(viewer, account.email)).state === 'on';
  const t = getTranslator(locale, 'ownAccount');
  const { ended } = await searchParams;
  const shared = { locale, messages: sliceMessages(locale, 'errors', 'ownAccount') };
  return (
    <>
      <PageHeader title={t('tokens.title')} lead={t('tokens.lead')}>
        {ended ? <Notice isLive title={t('tokens.ended')} /> : null}
        <p>
          <a href={apiAddress('/openapi.json')}>{t('tokens.how')}</a>
        </p>
      </PageHeader>
      <Section id="list" title={t('tokens.list')}>
        <TokenList
          {...shared}
          tokens={tokens}
          end={actions.submitTokenEnd}
          none={t('tokens.none')}
        />
      </Section>
      <Section id="new" title={t('tokens.new')} lead={t('tokens.newLead')}>
        {hasFactor || account.hasPassword ? (
          <TokenForm
            {...shared}
            action={actions.submitToken}
            scopes={tokenScopes}
            days={tokenDays}
            hasFactor={hasFactor}
          />
        ) : (
          <p>
            {t('tokens.needsFactor')}{' '}
            <Link href={deskPath(locale, 'account', 'second-factor')}>{t('factor.manage')}</Link>
          </p>
        )}
      </Section>
    </>
  );
}
