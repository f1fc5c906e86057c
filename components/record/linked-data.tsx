import { jsonLd, type Thing } from '@/lib/linked-data/json-ld';

/** What search engines read of a page: a block of data, which no browser runs. */
export function LinkedData({ things }: { things: readonly Thing[] }) {
  return things.map((thing) => (
    <script
      key={thing['@type']}
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block; `jsonLd` leaves no sign in it that could end it
      dangerouslySetInnerHTML={{ __html: jsonLd(thing) }}
    />
  ));
}
