'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/**
 * Whoever comes back to a page, by the browser's Back or from another tab after a while, sees it as it is now and
 * not as the browser kept it: a status may have changed since.
 */
export function FreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    let leftAt = Date.now();
    // After Next has put the kept page in place, which drops what is asked for before.
    const onBack = () => setTimeout(() => router.refresh());
    const onVisibility = () => {
      if (document.hidden) leftAt = Date.now();
      else if (Date.now() - leftAt > 60_000) router.refresh();
    };
    window.addEventListener('popstate', onBack);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('popstate', onBack);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [router]);
  return null;
}
