export const dynamic = 'force-static';

/** Made at the build and sent as it is: the fastest page that Next has, and one that can carry no nonce. */
export default function Page() {
  return <h1>Nothing</h1>;
}
