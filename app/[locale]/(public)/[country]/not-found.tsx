import { locale as rootLocale } from 'next/root-params';
import { NotFoundMessage } from '@/components/shell/not-found-message';

export default async function NotFound() {
  return <NotFoundMessage locale={await rootLocale()} />;
}
