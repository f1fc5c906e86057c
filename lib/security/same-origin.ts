/**
 * Whether a form was sent from a page of ours, as Next asks it of server actions: for routes that
 * take a form themselves. A browser always says where a form comes from.
 * @param ownUrl the public address, which a proxy may have replaced in `Host`
 */
export function isSameOrigin(headers: Headers, ownUrl: string): boolean {
  const origin = headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === headers.get('host') || host === new URL(ownUrl).host;
}
