import Bowser from 'bowser';

/**
 * The kind of browser that somebody uses ("Firefox, Linux"), for them to recognise it by; empty
 * when it does not say. Only these two names are kept: versions and models would tell one browser
 * from all others.
 */
export function describeDevice(userAgent: string | null | undefined): string {
  if (!userAgent) return '';
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500));
  return [browser.name, os.name].filter(Boolean).join(', ').slice(0, 100);
}
