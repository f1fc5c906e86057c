import 'server-only';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import { settings } from '@/lib/env';
import type { ProviderPerson } from './types';

/** What this browser has to bring back from the provider, besides the provider's answer. */
export const onTheWay = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  locale: z.enum(['en', 'ru', 'kk']),
  to: z.string(),
  /** The secret of the invitation that somebody is about to take; empty at a mere sign-in. */
  invitation: z.string(),
});
export type OnTheWay = z.infer<typeof onTheWay>;

/** Where the provider sends people back to: the one address to register there. */
export const callbackPath = '/api/auth/provider/callback';
const redirectUri = () => `${settings().url}${callbackPath}`;

/** The address at the provider to send somebody to. Throws when the provider cannot be reached. */
export async function addressAtProvider(
  goal: Pick<OnTheWay, 'locale' | 'to' | 'invitation'>,
): Promise<{ address: URL; way: OnTheWay }> {
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const address = buildAuthorizationUrl(await configuration(), {
    redirect_uri: redirectUri(),
    scope: 'openid email',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ui_locales: goal.locale,
  });
  return { address, way: { state, nonce, verifier, ...goal } };
}

/**
 * Who the provider says came back. Throws when its answer is not the one to this browser's question:
 * another state or nonce, another issuer, a forged or old token.
 * @param search the query of the address at which they came back
 */
export async function readAnswer(search: string, way: OnTheWay): Promise<ProviderPerson> {
  const provider = await configuration();
  const tokens = await authorizationCodeGrant(provider, new URL(`${redirectUri()}${search}`), {
    expectedState: way.state,
    expectedNonce: way.nonce,
    pkceCodeVerifier: way.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('the provider sent no identity');
  // Many providers name the e-mail only when asked apart.
  const { email, email_verified: isVerified } = claims.email
    ? claims
    : await fetchUserInfo(provider, tokens.access_token, claims.sub);
  const isTheirs = typeof email === 'string' && isVerified === true;
  return {
    issuer: claims.iss,
    subject: claims.sub,
    verifiedEmail: isTheirs ? email.trim().toLowerCase() : null,
  };
}

let known: Promise<Configuration> | undefined;

/** The provider's own description, asked for once; asked again after a failure. */
function configuration(): Promise<Configuration> {
  known ??= discover().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

function discover(): Promise<Configuration> {
  const { provider } = settings();
  if (!provider) throw new Error('no provider is configured');
  const { issuer, clientId, clientSecret } = provider;
  return discovery(
    new URL(issuer),
    clientId,
    undefined,
    (server, ...rest) => {
      const isPost = server.token_endpoint_auth_methods_supported?.includes('client_secret_post');
      const authenticate = (isPost ? ClientSecretPost : ClientSecretBasic)(clientSecret);
      return authenticate(server, ...rest);
    },
    // Without TLS only on this machine: the settings refuse any other such address.
    { timeout: 10, execute: issuer.startsWith('http:') ? [allowInsecureRequests] : [] },
  );
}
