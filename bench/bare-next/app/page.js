import { headers } from 'next/headers';

/** Reads the nonce, so that it is rendered for every request, and shows next to nothing. */
export default async function Page() {
  const nonce = (await headers()).get('x-nonce');
  return <h1 data-length={nonce?.length}>Nothing</h1>;
}
