import { locale as rootLocale } from 'next/root-params';
import { NotFoundMessage } from '@/components/shell/not-found-message';
import styles from '@/components/shell/page-shell.module.css';

/** An address without a country that we know: no navigation, only the way back. */
export default async function NotFound() {
  return (
    <main id="content" className={styles.main} tabIndex={-1}>
      <NotFoundMessage locale={await rootLocale()} />
    </main>
  );
}
