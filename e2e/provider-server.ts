import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import Provider from 'oidc-provider';
import { freePort } from '@/lib/testing/program';

/** Where somebody signs in at the provider: nothing but a name. */
const signInPage = `<!doctype html><html lang="en"><title>Provider</title><link rel="icon" href="data:,">
  <form method="post"><label>Name <input name="login"></label><button>Go on</button><button name="cancel" value="yes">Cancel</button></form></html>`;

/**
 * A real OpenID Connect provider on this machine. Whoever signs in as `name@example.org` has that
 * e-mail, verified; as `unverified name@example.org` it is not verified; as
 * `second name@example.org` somebody else has come to the same address.
 */
export async function startProvider(
  redirectUri: string,
): Promise<{ env: Record<string, string>; end: () => Promise<void> }> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const client = { client_id: 'qadam', client_secret: 'for-the-browser-tests' };
  const provider: Provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({
        sub: id,
        email: id.split(' ').at(-1) ?? '',
        email_verified: !id.startsWith('unverified'),
      }),
    }),
    // Nobody is asked to agree: the client is the organisation's own.
    async loadExistingGrant({ oidc }: Asked) {
      const { clientId } = oidc.client;
      const grant = new provider.Grant({ clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const server = createServer(async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    if (request.method !== 'POST')
      return response.setHeader('Content-Type', 'text/html').end(signInPage);
    const answers = new URLSearchParams(await bodyOf(request));
    const accountId = answers.get('login') ?? '';
    await provider.interactionFinished(
      request,
      response,
      answers.has('cancel') ? { error: 'access_denied' } : { login: { accountId } },
    );
  });
  server.listen(port, 'localhost');
  await once(server, 'listening');
  return {
    env: {
      QADAM_OIDC_ISSUER: issuer,
      QADAM_OIDC_CLIENT_ID: client.client_id,
      QADAM_OIDC_CLIENT_SECRET: client.client_secret,
      QADAM_OIDC_NAME: 'Example organisation',
    },
    async end() {
      server.closeAllConnections();
      server.close();
    },
  };
}

type Asked = { oidc: { client: { clientId: string }; session: { accountId: string } } };

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}
