'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { forget, isTypedInto, keep, readValues, recall, writeValues } from './kept-values';

export interface Keeping {
  /** Something besides the fields that the form wants back: anything JSON can hold. */
  extra?: unknown;
  onRestore?: (extra: unknown) => void;
  /** The fields that come back; all when left out. */
  only?: readonly string[];
  /** Changes when the form is made anew. */
  revision?: number;
}

/**
 * Keeps what is typed into a form in this browser, and puts it back when the page is opened again
 * before it was saved. `useForm` forgets it once the form has done its work.
 */
export function useKeptValues(
  form: RefObject<HTMLFormElement | null>,
  name: string,
  { extra = null, onRestore = () => {}, only, revision = 0 }: Keeping,
): {
  isRestored: boolean;
  /** The version that what came back was typed on; null where nothing came back, or it was no version yet. */
  typedOn: number | null;
  /** False once this browser could not keep what was typed last. */
  isKept: boolean;
  discard: () => void;
} {
  const [isRestored, setRestored] = useState(false);
  // In state: what is only written into a field is painted over by the next render.
  const [typedOn, setTypedOn] = useState<number | null>(null);
  const [isKept, setKept] = useState(true);
  const latest = useRef(extra);
  latest.current = extra;
  const restore = useRef(onRestore);
  restore.current = onRestore;
  const wanted = only?.join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: with a new revision there is a new form
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const kept = recall(name);
    const fits = ([field]: [string, string]) => !wanted || wanted.split(',').includes(field);
    const values = kept?.values.filter(fits) ?? [];
    const version = Number(kept?.values.find(([field]) => field === 'version')?.[1] ?? 0);
    setTypedOn(null);
    if (kept && isDifferent(values, readValues(element).filter(fits))) {
      if (kept.extra) restore.current(kept.extra);
      // The fields that the extra brings are there after the next paint.
      requestAnimationFrame(() => {
        writeValues(element, values, fits);
        setKept(keep(name, element, latest.current));
      });
      setRestored(true);
      if (version > 0) setTypedOn(version);
    }
    const onInput = () => setKept(keep(name, element, latest.current));
    if (!kept && isTypedInto(element)) onInput();
    element.addEventListener('input', onInput);
    return () => element.removeEventListener('input', onInput);
  }, [form, name, wanted, revision]);

  return {
    isRestored,
    typedOn,
    isKept,
    discard: () => {
      forget(name);
      window.location.reload();
    },
  };
}

/** Ids made with the page differ every time; what somebody typed is what matters. */
function isDifferent(kept: [string, string][], now: [string, string][]): boolean {
  const typed = (values: [string, string][]) =>
    JSON.stringify(values.filter(([name]) => !/^(draftId|version|locale)$/.test(name)).sort());
  return typed(kept) !== typed(now);
}
