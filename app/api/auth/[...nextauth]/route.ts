import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';

type Context = { params: Promise<{ nextauth: string[] }> };

/** The options need the settings, which the start completes: made per request, never at build time. */
async function handle(request: Request, context: Context): Promise<Response> {
  const handler = NextAuth(authOptions()) as (
    request: Request,
    context: Context,
  ) => Promise<Response>;
  return handler(request, context);
}

export { handle as GET, handle as POST };
