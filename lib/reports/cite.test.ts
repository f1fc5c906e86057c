import { describe, expect, it } from 'vitest';
import { citations } from './cite';

const cited = {
  report: {
    reference: 'KZ-R1',
    version: 2,
    title: 'Registration & 50% of {it}\nin a year',
    voice: 'Қадам_редакция',
    locale: 'en' as const,
    publishedAt: '2026-11-26T20:30:00.000Z',
  },
  site: 'Qadam',
  address: 'https://qadam.example/en/kz/reports/KZ-R1/v2',
  timeZone: 'Asia/Almaty',
};

describe('a citation', () => {
  it('says whose, what, which version, when by the country’s calendar, and where', () => {
    expect(citations.text({ ...cited, report: { ...cited.report, title: 'Registration' } })).toBe(
      'Қадам_редакция, “Registration”. Qadam, KZ-R1, version 2, published 27 November 2026. https://qadam.example/en/kz/reports/KZ-R1/v2',
    );
  });

  it('is BibTeX in which nothing is read as TeX', () => {
    const text = citations.bibtex(cited);
    expect(text).toMatch(/^@techreport\{KZ-R1-v2,\n/);
    expect(text).toContain('  author = {{Қадам\\_редакция}},\n');
    expect(text).toContain('  title = {{Registration \\& 50\\% of \\{it\\} in a year}},\n');
    expect(text).toContain('  date = {2026-11-27},\n');
    expect(text).toContain('  year = {2026},\n  month = {11},\n');
    const braces = text.replace(/\\[{}]/g, '');
    expect(braces.split('{')).toHaveLength(braces.split('}').length);
  });

  it('is RIS, a line for each tag', () => {
    const lines = citations.ris(cited).split('\r\n');
    expect(lines[0]).toBe('TY  - RPRT');
    expect(lines).toContain('TI  - Registration & 50% of {it} in a year');
    expect(lines).toContain('DA  - 2026/11/27');
    expect(lines.at(-2)).toBe('ER  - ');
  });
});
