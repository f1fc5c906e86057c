import { TokenList } from '@/components/own-account/token-list';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/accounts/types';
import type { Locale } from '@/lib/i18n/locales';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { listTokens } from '@/lib/tokens/queries/list-tokens';
import { submitPersonTokenEnd } from './actions';

type Props = { locale: Locale; viewer: Viewer; accountId: string };

/** The tokens of somebody, for who administers their voice. */
export async function PersonTokens({ locale, viewer, accountId }: Props) {
  const tokens = await listTokens(viewer, accountId);
  if (!tokens) return null;
  const t = getTranslator(locale, 'ownAccount');
  return (
    <Section id="tokens" title={t('tokens.person')} lead={t('tokens.personLead')}>
      <TokenList
        locale={locale}
        messages={sliceMessages(locale, 'errors', 'ownAccount')}
        tokens={tokens}
        end={submitPersonTokenEnd}
        none={t('tokens.personNone')}
        fields={{ accountId }}
      />
    </Section>
  );
}
