'use client';

import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locales';
import { shownInstant } from './keep-page';

/** At the head of a copy that was kept in the browser: that it is one, and of when. */
export function KeptNote({ locale, title, body }: { locale: Locale; title: string; body: string }) {
  const [at, setAt] = useState('');
  useEffect(() => setAt(document.documentElement.dataset.keptAt ?? ''), []);
  if (!at) return null;
  return (
    <Notice tone="warning" title={title.replace('{at}', shownInstant(locale, new Date(at)))}>
      <p>{body}</p>
    </Notice>
  );
}
