import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CountrySwitch } from './country-switch';

const shown = (locale: 'en' | 'ru' | 'kk', followed: string[]) =>
  renderToStaticMarkup(<CountrySwitch locale={locale} country="kz" followed={followed} />);
const links = (html: string) =>
  [...html.matchAll(/href="([^"]+)"[^>]*>([^<]+)/g)].map(([, href, name]) => `${href} ${name}`);

it('is the plain name where one country is followed', () => {
  expect(shown('en', ['kz'])).toBe('<span>Kazakhstan</span>');
});

it('leads to the others, by their names in the order of the reader’s language', () => {
  const html = shown('kk', ['uz', 'kz', 'uy', 'am', 'az']);
  expect(links(html)).toEqual([
    '/kk/am Армения',
    '/kk/az Әзірбайжан',
    '/kk/kz Қазақстан',
    '/kk/uz Өзбекстан',
    '/kk/uy Уругвай',
  ]);
  expect(html).toMatch(
    /aria-current="true"[^>]*>Қазақстан|href="\/kk\/kz"[^>]*aria-current="true"/,
  );
  expect(html).toContain('Ел: ');
});
