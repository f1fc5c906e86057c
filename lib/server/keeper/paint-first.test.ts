import { describe, expect, it } from 'vitest';
import { paintFirst } from './paint-first';

const nonce = 'PWbM0c8xkqYJm1oV2b+/nRtS';
const script = (file: string, of = nonce) =>
  `<script src="/_next/static/chunks/${file}.js" async="" nonce="${of}"></script>`;

describe('a page whose text comes first', () => {
  it('names the scripts that Next wants after its text, each once, and asks for none before', () => {
    const preload = `<link rel="preload" as="script" fetchPriority="low" nonce="${nonce}" href="/_next/static/chunks/c.js"/>`;
    const html = `<html><head>${preload}${script('a')}${script('b')}</head><body>Text${script('c')}</body></html>`;
    const made = paintFirst(html, nonce);
    expect(made).not.toMatch(/<(script|link)[^>]* (src|href)=/);
    expect(made.startsWith('<html><head></head><body>Text<script nonce="')).toBe(true);
    expect(made.endsWith('</script></body></html>')).toBe(true);
    expect(made).toContain(
      JSON.stringify(['a', 'b', 'c'].map((name) => `/_next/static/chunks/${name}.js`)),
    );
  });

  it('leaves style, old browsers’ scripts, what is written in the page and what bears no nonce of it', () => {
    const kept = [
      `<link rel="stylesheet" href="/_next/static/chunks/a.css" nonce="${nonce}"/>`,
      `<link rel="preload" as="font" href="/_next/static/media/a.woff2"/>`,
      `<script src="/_next/static/chunks/old.js" noModule="" nonce="${nonce}"></script>`,
      `<script nonce="${nonce}">self.__next_f.push([1,"<p>"])</script>`,
      script('other', 'AAAA'),
    ];
    const made = paintFirst(`<head>${script('a')}${kept.join('')}</head><body></body>`, nonce);
    for (const part of kept) expect(made).toContain(part);
    const without = `<head>${kept.join('')}</head><body></body>`;
    expect(paintFirst(without, nonce)).toBe(without);
  });
});
