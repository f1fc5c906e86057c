import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptPage } from './kept-page';

const old = 'PWbM0c8xkqYJm1oV2b+/nRtS';
const fresh = 'Zm9vYmFyYmF6cXV4MTIzNDU2';

const page = (body: string) =>
  new KeptPage(
    200,
    { 'content-security-policy': `script-src 'nonce-${old}'`, link: [`<a>; nonce="${old}"`] },
    Buffer.from(body),
    old,
  );

describe('a kept page', () => {
  it('goes out with another nonce in its text and its headers, and none of the old', () => {
    const kept = page(`<script nonce="${old}">1</script>Қазақстан<style nonce="${old}"></style>`);
    const { headers, body } = kept.with(fresh, false);
    expect(body.toString()).toBe(
      `<script nonce="${fresh}">1</script>Қазақстан<style nonce="${fresh}"></style>`,
    );
    expect(headers).toEqual({
      'content-security-policy': `script-src 'nonce-${fresh}'`,
      link: [`<a>; nonce="${fresh}"`],
    });
  });

  it('is the same when it is unpacked, whatever it says and wherever its nonce stands', () => {
    const piece = fc.oneof(fc.constant(old), fc.string({ unit: 'grapheme', maxLength: 5_000 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const kept = page(pieces.join(''));
        const text = pieces.join('').replaceAll(old, fresh);
        expect(gunzipSync(kept.with(fresh, true).body).toString()).toBe(text);
        expect(kept.with(fresh, false).body.toString()).toBe(text);
      }),
    );
  });

  it('takes the room of what it holds, which is packed', () => {
    expect(page('x'.repeat(100_000)).size).toBeLessThan(2_000);
    expect(page(randomBytes(50_000).toString('hex')).size).toBeGreaterThan(50_000);
  });
});
