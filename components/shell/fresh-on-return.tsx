'use client';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';

/** Pages with a form that is sent are left alone: made anew, they would lose what is typed. */
const hasForm = (path: string) => /\/(suggest|subscribe)$/.test(path);

/**
 * Whoever comes back to a page, by the browser's Back or from another tab after a while, sees it as it is now and
 * not as the browser kept it: a status may have changed since.
 */
export function FreshOnReturn() {
  const router = useRouter();
  const left = usePathname();
  const refresh = () => {
    if (!hasForm(window.location.pathname)) router.refresh();
  };
  const onBack = useEffectEvent(() => {
    const { pathname, hash } = window.location;
    // A step to another part of the same page is no return.
    if (pathname === left && hash !== '') return;
    // After Next has put the kept page in place, which drops what is asked for before.
    setTimeout(refresh);
  });
  const onReturn = useEffectEvent(refresh);
  useEffect(() => {
    let leftAt = Date.now();
    const onVisibility = () => {
      if (document.hidden) leftAt = Date.now();
      else if (Date.now() - leftAt > 60_000) onReturn();
    };
    const back = () => onBack();
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && onReturn();
    window.addEventListener('popstate', back);
    window.addEventListener('pageshow', onShow);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('popstate', back);
      window.removeEventListener('pageshow', onShow);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, []);
  return null;
}
