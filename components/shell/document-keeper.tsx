'use client';

import { useLayoutEffect } from 'react';
import { readStoredTheme, showTheme } from './theme';

/**
 * Says again what the boot script said: where React makes the document anew (a page that is not
 * found, an error), the attributes that the script had set are gone.
 */
export function DocumentKeeper() {
  useLayoutEffect(() => {
    document.documentElement.setAttribute('data-js', '');
    showTheme(readStoredTheme());
  }, []);
  return null;
}
