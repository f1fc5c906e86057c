import type { Transaction } from '@/lib/db/client';
import type { ImplementationStatus } from '@/lib/db/generated/enums';
import { settings } from '@/lib/env';
import { countryName, formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { Followable, Told } from './types';

interface Words {
  subject: string;
  text: string;
}

/** What is followed, in words: its name, or everything about the country. */
export function nameOf(locale: Locale, { name, countryCode }: Followable): string {
  if (name) return name.replace(/\s+/g, ' ');
  const country = countryName(locale, countryCode);
  return getTranslator(locale, 'subscriptions')('everything', { country });
}

/** The question whether somebody wants mail, with the link that says yes. */
export async function wordConfirmation(
  tx: Pick<Transaction, 'settings'>,
  locale: Locale,
  what: Followable,
  link: string,
): Promise<Words> {
  const t = getTranslator(locale, 'subscriptions');
  const title = await titleOf(tx);
  const name = nameOf(locale, what);
  return {
    subject: t('mail.confirmSubject', { title }),
    text: `${t('mail.confirmText', { title, name, link })}\n`,
  };
}

/** All that was published on what somebody follows: who says so, what changed, where to read it. */
export async function wordNews(
  tx: Pick<Transaction, 'settings'>,
  locale: Locale,
  what: Followable,
  news: readonly Told[],
  link: string,
): Promise<Words> {
  const t = getTranslator(locale, 'subscriptions');
  const name = nameOf(locale, what);
  const entries = news.map((told) => {
    const reference = encodeURIComponent(told.reference);
    const page = `${settings().url}/${locale}/${told.countryCode}/recommendations/${reference}`;
    return `${told.reference}\n${told.voice}: ${changeOf(locale, told)}\n${page}`;
  });
  return {
    subject: t('mail.newsSubject', { title: await titleOf(tx), count: news.length }),
    text: `${t('mail.newsLead', { name })}\n\n${entries.join('\n\n')}\n\n${t('mail.end', { link })}\n`,
  };
}

/** The ask that somebody follows was divided: both parts, and how to stop the mails about the new one. */
export async function wordDivision(
  tx: Pick<Transaction, 'settings'>,
  locale: Locale,
  { whole, part }: { whole: Followable; part: Followable },
  link: string,
): Promise<Words> {
  const t = getTranslator(locale, 'subscriptions');
  const title = await titleOf(tx);
  const place = (one: Followable) =>
    `${nameOf(locale, one)}\n${settings().url}/${locale}/${one.path}`;
  const [rest, taken] = [place(whole), place(part)];
  return {
    subject: t('mail.dividedSubject', { title }),
    text: `${t('mail.dividedText', { rest, taken, link })}\n`,
  };
}

function changeOf(locale: Locale, { kind, before, after, effectiveOn }: Told): string {
  const t = getTranslator(locale, 'subscriptions');
  const status = getTranslator(locale, 'status');
  const word = (value: string | null) =>
    value ? status(`name.${value as ImplementationStatus}`) : status('noStatus');
  const day = effectiveOn ? formatDay(locale, effectiveOn) : '';
  const values = { before: word(before), after: word(after), day };
  const change = before === null ? 'first' : before === after ? 'same' : 'changed';
  const text = day ? t(`mail.${change}`, values) : t('mail.none', values);
  if (kind === 'WITHDRAWAL') return t('mail.withdrawn', { text });
  return kind === 'CORRECTION' ? t('mail.correction', { text }) : text;
}

async function titleOf(tx: Pick<Transaction, 'settings'>): Promise<string> {
  const { title } = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
  return title.replace(/\s+/g, ' ');
}
