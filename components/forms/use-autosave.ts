'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { FormCode } from '@/lib/forms/outcome';
import type { FormState } from '@/lib/forms/state';
import { isTypedInto, readValues } from './kept-values';
import { tooLarge } from './too-large';

/**
 * What became of the last try to save by itself (`UNAVAILABLE` also when the line dropped), or that
 * something newer was typed since.
 */
export type Autosaved = { savedAt: Date } | { isNewer: true } | { code: FormCode } | null;

/** Typing has stopped for so long; and one save follows another no sooner than this. Milliseconds. */
const pauseLength = 1_500;
const leastInterval = 5_000;

/**
 * Saves a form a moment after typing stops, beside its own buttons and without touching it.
 * @param save sends the form; answers with `shown` when it was saved
 * @param isIgnored fields that are no part of what is saved
 */
export function useAutosave<Detail, Shown>(
  form: RefObject<HTMLFormElement | null>,
  {
    save,
    onSaved,
    isIgnored,
    isPaused,
    revision,
  }: {
    save: (data: FormData) => Promise<FormState<Detail, Shown>>;
    /** @param isAll whether nothing was typed since */
    onSaved: (shown: Shown, isAll: boolean) => void;
    isIgnored: (name: string) => boolean;
    /** Another save is under way, or the page is being left. */
    isPaused: () => boolean;
    /** Changes when the form is made anew. */
    revision: number;
  },
): { autosaved: Autosaved; touch: () => void; settled: () => Promise<void> } {
  const [autosaved, setAutosaved] = useState<Autosaved>(null);
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<void> | null>(null);
  const last = useRef({ text: '', at: 0, saved: null as Autosaved });
  const latest = useRef({ save, onSaved, isIgnored, isPaused });
  latest.current = { save, onSaved, isIgnored, isPaused };

  const read = useCallback((element: HTMLFormElement) => {
    const isKept = ([name]: [string, string]) => !latest.current.isIgnored(name);
    return JSON.stringify(readValues(element).filter(isKept));
  }, []);

  /** What is on the screen is never older than what is in the form; a refusal stays until something is saved. */
  const compare = useCallback(() => {
    const isSaved = form.current === null || read(form.current) === last.current.text;
    setAutosaved((now) => {
      if (now && 'code' in now && !isSaved) return now;
      return isSaved ? last.current.saved : { isNewer: true };
    });
  }, [form, read]);

  const run = useCallback(async () => {
    const element = form.current;
    if (!element || latest.current.isPaused()) return;
    const text = read(element);
    if (text === last.current.text) return compare();
    const data = new FormData(element);
    const answer = tooLarge(data) ?? (await latest.current.save(data).catch(() => null));
    if (answer?.ok && answer.shown !== undefined) {
      last.current = { text, at: Date.now(), saved: { savedAt: new Date() } };
      const isAll = form.current !== null && read(form.current) === text;
      setAutosaved(isAll ? last.current.saved : { isNewer: true });
      latest.current.onSaved(answer.shown, isAll);
    } else {
      last.current.at = Date.now();
      setAutosaved({ code: answer && !answer.ok ? answer.code : 'UNAVAILABLE' });
    }
  }, [form, read, compare]);

  const touchAgain = useRef(() => {});
  const touch = useCallback(() => {
    compare();
    window.clearTimeout(timer.current);
    const wait = Math.max(pauseLength, last.current.at + leastInterval - Date.now());
    timer.current = window.setTimeout(() => {
      if (running.current) return touchAgain.current();
      running.current = run().finally(() => {
        running.current = null;
      });
    }, wait);
  }, [run, compare]);
  touchAgain.current = touch;

  // biome-ignore lint/correctness/useExhaustiveDependencies: with a new revision there is a new form
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const isTyped = isTypedInto(element);
    last.current = { text: isTyped ? '' : read(element), at: 0, saved: null };
    setAutosaved(null);
    if (isTyped) touch();
    element.addEventListener('input', touch);
    window.addEventListener('online', touch);
    return () => {
      window.clearTimeout(timer.current);
      element.removeEventListener('input', touch);
      window.removeEventListener('online', touch);
    };
  }, [form, read, touch, revision]);

  // What is under way ends before a button's own save begins, which then knows the newest version.
  const settled = useCallback(async () => {
    window.clearTimeout(timer.current);
    await running.current;
  }, []);
  return { autosaved, touch, settled };
}
