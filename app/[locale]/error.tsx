'use client';

import { ErrorMessage } from '@/components/shell/error-message';
import styles from '@/components/shell/page-shell.module.css';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main id="content" className={styles.main}>
      <ErrorMessage digest={error.digest} retry={reset} />
    </main>
  );
}
