import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';

/** An authenticator app that was told the key on this page. */
export async function appOn(page: Page): Promise<TOTP> {
  const key = (await page.locator('code').first().textContent()) ?? '';
  return new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) });
}

/** What the app shows after the code that was just used: the next step is taken already. */
export function nextCode(app: TOTP): string {
  return app.generate({ timestamp: Date.now() + 30_000 });
}
