'use client';

import { useEffect, useState } from 'react';
import type { FormState } from '@/lib/forms/state';

/** What another person, or another browser, saved first: known also after the next answer, until the form is saved. */
export function useConflict<Conflict>(
  state: FormState<{ conflict?: Conflict }, unknown>,
): Conflict | undefined {
  const now = state && !state.ok ? state.detail?.conflict : undefined;
  const [last, setLast] = useState(now);
  useEffect(() => {
    if (now) setLast(now);
    else if (state?.ok && state.to) setLast(undefined);
  }, [now, state]);
  return now ?? last;
}
