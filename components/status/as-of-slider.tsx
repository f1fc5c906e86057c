'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState, useTransition } from 'react';
import styles from './as-of-slider.module.css';

export type SliderMark = { key: string; stop: number; kind: 'law' | 'review'; label: ReactNode };

/** So long a thumb rests before its day is asked for. */
const rest = 350;

/**
 * Moves through the years by hand or by keyboard; the page follows without being left, and the focus stays. Only where
 * scripts run: the form beside it asks for any day.
 */
export function AsOfSlider({
  label,
  stops,
  shown,
  shownText,
  marks,
  words,
}: {
  label: string;
  /** Days with their words; `day` is null for today, which addresses leave out. */
  stops: readonly { day: string | null; text: string; year: string }[];
  /** The stop of the day that the page shows, and that day in words: it may lie within the year. */
  shown: number;
  shownText: string;
  marks: readonly SliderMark[];
  words: { hint: string; law: string; review: string; loading: string };
}) {
  const router = useRouter();
  const [isLoading, startTransition] = useTransition();
  const [wanted, setWanted] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  // The page has followed, or went elsewhere by the form or the browser's Back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the page shows another day
  useEffect(() => {
    if (timer.current === null) setWanted(null);
  }, [shown, shownText]);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const at = wanted ?? shown;
  const stop = stops[at];
  const text = wanted === null ? shownText : (stop?.text ?? '');
  const move = (to: number) => {
    setWanted(to);
    clearTimeout(timer.current ?? undefined);
    timer.current = setTimeout(() => {
      timer.current = null;
      const address = new URL(window.location.href);
      const day = stops[to]?.day ?? null;
      if (day) address.searchParams.set('asOf', day);
      else address.searchParams.delete('asOf');
      address.searchParams.delete('page');
      address.hash = '';
      startTransition(() => router.push(`${address.pathname}${address.search}`, { scroll: false }));
    }, rest);
  };
  const input = useRef<HTMLInputElement>(null);
  // Somebody was quicker than the scripts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes alive
  useEffect(() => {
    const moved = Number(input.current?.value ?? shown);
    if (moved !== shown) move(moved);
  }, []);
  const near = marks.filter((mark) => mark.stop === at);
  const last = Math.max(1, stops.length - 1);
  return (
    <div className={`${styles.slider} needs-script no-print`} aria-busy={isLoading}>
      <div className={styles.head}>
        <label htmlFor="as-of-year">{label}</label>
        <output htmlFor="as-of-year" aria-live="off">
          {text}
          {isLoading ? ` (${words.loading})` : null}
        </output>
      </div>
      <div className={styles.track}>
        <input
          ref={input}
          id="as-of-year"
          type="range"
          // What a browser would put back after a reload is not what somebody wants to see.
          autoComplete="off"
          min={0}
          max={stops.length - 1}
          step={1}
          value={at}
          aria-valuetext={text}
          aria-describedby="as-of-year-hint"
          onChange={(event) => move(Number(event.currentTarget.value))}
        />
        <div className={styles.marks} aria-hidden="true">
          {marks.map((mark) => (
            <span
              key={mark.key}
              className={styles[mark.kind]}
              style={{ left: `${(100 * mark.stop) / last}%` }}
            />
          ))}
        </div>
        <div className={styles.ends} aria-hidden="true">
          <span>{stops[0]?.year}</span>
          <span>{stops.at(-1)?.year}</span>
        </div>
      </div>
      <p id="as-of-year-hint" className={styles.hint}>
        {words.hint}
        <span className={styles.key}>
          <i className={styles.law} /> {words.law} <i className={styles.review} /> {words.review}
        </span>
      </p>
      {near.length > 0 ? (
        <ul className={styles.near}>
          {near.map((mark) => (
            <li key={mark.key}>
              <i className={styles[mark.kind]} />{' '}
              <span>
                {stop?.year}: {mark.label}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
