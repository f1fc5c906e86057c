import { notFound } from 'next/navigation';

/** An address below a country that no other page answers: our own 404, in the reader's language. */
export default function UnknownPage() {
  notFound();
}
