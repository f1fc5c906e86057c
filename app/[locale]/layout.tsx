import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { BootScript } from '@/components/shell/boot-script';
import { DocumentKeeper } from '@/components/shell/document-keeper';
import { ErrorTextsProvider } from '@/components/shell/error-message';
import { SkipLink } from '@/components/shell/skip-link';
import { settings } from '@/lib/env';
import { builtFonts } from '@/lib/fonts/built-fonts';
import { isLocale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { getOfferedLocales, getSiteTitle } from '@/lib/settings/queries';
import '../globals.css';

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#12161c' },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = getTranslator(locale, 'shell');
  const name = await getSiteTitle();
  return {
    metadataBase: new URL(settings().url),
    title: { default: `${name}: ${t('tagline')}`, template: `%s · ${name}` },
    description: t('footer.about'),
    icons: { icon: '/icon.svg' },
    formatDetection: { telephone: false, email: false, address: false, date: false },
  };
}

export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  // Asked for with the style sheet, not after it: a heading's font is in time or waits for the next page.
  for (const font of builtFonts(locale))
    preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  const t = getTranslator(locale, 'errors');
  const texts = {
    title: t('unexpected.title'),
    body: t('unexpected.body'),
    action: t('unexpected.action'),
  };
  return (
    // The boot script adds attributes before React arrives.
    <html lang={locale} suppressHydrationWarning>
      <head>
        <BootScript offered={await getOfferedLocales()} />
      </head>
      <body>
        <DocumentKeeper />
        <SkipLink locale={locale} />
        <ErrorTextsProvider texts={texts}>{children}</ErrorTextsProvider>
      </body>
    </html>
  );
}
