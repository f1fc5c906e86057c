'use client';

import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { forget, keep, readValues } from '@/components/forms/kept-values';
import { useAutosave } from '@/components/forms/use-autosave';
import type { AutosaveAction } from '@/lib/assessments/progress';

/** Fields that are no part of a draft: buttons, searches, evidence that is only being written. */
const isNoPart = (name: string) => /^(intent|q|take|new\w+|addAnyway|version|locale)$/.test(name);

/** Evidence that is being written is in this browser alone until it is added. */
const hasEvidenceBegun = (form: HTMLFormElement) =>
  readValues(form).some(([name, value]) => /^new\w+$/.test(name) && value !== '');

/**
 * Saves a draft by itself. From the first time on the page's address names the draft, so that a reload
 * finds it, and what this browser keeps is kept under the draft's name.
 */
export function useDraftAutosave(
  form: RefObject<HTMLFormElement | null>,
  props: { autosave: AutosaveAction; version: number; keepUnder: string; keepSaved: string },
) {
  const isPaused = useRef(false);
  const [saved, setSaved] = useState({ version: props.version, keepUnder: props.keepUnder });
  if (saved.version < props.version)
    setSaved({ version: props.version, keepUnder: props.keepUnder });
  const { autosaved, touch, settled } = useAutosave(form, {
    save: (data) => {
      data.set('intent', 'save');
      return props.autosave(null, data);
    },
    onSaved({ draftId, version }, isAll) {
      forget(saved.keepUnder);
      // Written at once: a button that is pressed next sends this version.
      flushSync(() => setSaved({ version, keepUnder: props.keepSaved }));
      const element = form.current;
      if (element && (!isAll || hasEvidenceBegun(element))) keep(props.keepSaved, element, null);
      const address = new URL(window.location.href);
      if (address.searchParams.get('draft') === draftId) return;
      // A selection stays named: without a session the draft is not known, and the page still is.
      const query = new URLSearchParams(address.searchParams.getAll('r').map((one) => ['r', one]));
      query.set('draft', draftId);
      window.history.replaceState(null, '', `${address.pathname}?${query}`);
    },
    isIgnored: isNoPart,
    isPaused: () => isPaused.current,
    revision: props.version,
  });
  return { ...saved, autosaved, touch, settled, isPaused };
}
