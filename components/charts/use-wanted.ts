'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

/** What says that somebody reads: from then on there is time for what lies further down, and for printing it. */
const signsOfLife = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'beforeprint'] as const;

/** When the browser has nothing else to do; soon where it cannot say so. */
const whenIdle = (act: () => void) =>
  'requestIdleCallback' in window ? window.requestIdleCallback(act) : setTimeout(act, 200);

/**
 * Whether a costly part of a page is wanted: it is within half a screen, or its reader has given a sign of life.
 * Each part waits for an idle moment of its own, so that several never make one long wait.
 */
export function useWanted<Box extends HTMLElement>(): [RefObject<Box | null>, boolean] {
  const box = useRef<Box>(null);
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (!box.current) return;
    const stopped = new AbortController();
    const want = () => {
      if (!stopped.signal.aborted) setWanted(true);
      stopped.abort();
    };
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) want();
      },
      { rootMargin: '50% 0px' },
    );
    near.observe(box.current);
    stopped.signal.addEventListener('abort', () => near.disconnect());
    for (const sign of signsOfLife)
      window.addEventListener(sign, () => whenIdle(want), {
        once: true,
        passive: true,
        signal: stopped.signal,
      });
    return () => stopped.abort();
  }, []);
  return [box, isWanted];
}
