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

/** The id is null until the draft has saved itself here. */
type Saved = { draftId: string | null; version: number; keepUnder: string };

/**
 * Saves a draft by itself. From the first time on the page's address names the draft, so that a reload
 * finds it, and what this browser keeps is kept under the draft's name.
 */
export function useDraftAutosave<Conflict>(
  form: RefObject<HTMLFormElement | null>,
  props: {
    autosave: AutosaveAction<Conflict>;
    version: number;
    keepUnder: string;
    /** Followed by the id of the draft. */
    keepSaved: string;
    /** The draft has an address of its own, and this page has it. */
    isNamed?: boolean;
  },
) {
  const isPaused = useRef(false);
  const { version, keepUnder } = props;
  const [saved, setSaved] = useState<Saved>({ draftId: null, version, keepUnder });
  if (saved.version < version) setSaved({ draftId: null, version, keepUnder });
  const { autosaved, touch, settled } = useAutosave(form, {
    save: (data) => {
      data.set('intent', 'save');
      return props.autosave(null, data);
    },
    onSaved({ draftId, version }, isAll) {
      forget(saved.keepUnder);
      // Written at once: a button that is pressed next sends this version.
      const keepSaved = `${props.keepSaved}.${draftId}`;
      flushSync(() => setSaved({ draftId, version, keepUnder: keepSaved }));
      const element = form.current;
      if (element && (!isAll || hasEvidenceBegun(element))) keep(keepSaved, element, null);
      // Under its new name the form has been kept as typed, though all of it is saved.
      else forget(keepSaved);
      const address = new URL(window.location.href);
      if (props.isNamed || address.searchParams.get('draft') === draftId) return;
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
