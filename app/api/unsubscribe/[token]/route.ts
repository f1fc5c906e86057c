import { type NextRequest, NextResponse } from 'next/server';
import { defaultLocale } from '@/lib/i18n/locales';
import { endSubscription } from '@/lib/subscriptions/mutations/end-subscription';
import { getSubscription } from '@/lib/subscriptions/queries/get-subscription';

type Context = { params: Promise<{ token: string }> };

/** A mail program's own button (RFC 8058): ends the subscription at once, whoever it was. */
export async function POST(_request: NextRequest, { params }: Context): Promise<Response> {
  await endSubscription(await params);
  return new Response(null, { status: 204 });
}

/** Somebody opened the address: shows the page with the button. Programs that look at links end nothing. */
export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  const { token } = await params;
  const locale = (await getSubscription(token))?.locale ?? defaultLocale;
  const location = `/${locale}/subscription/${encodeURIComponent(token)}`;
  return new NextResponse(null, { status: 303, headers: { Location: location } });
}
