import { describe, expect, it } from 'vitest';
import { readPlainDate } from './plain-date';
import { dateWords, formatVagueDate } from './vague-date';

describe('words that every language can say by itself', () => {
  const year = '\u00a0года';
  it.each([
    ['2017', '2017'],
    ['1 January 2015', `1 января 2015${year}`],
    ['December 2013', `декабрь 2013${year}`],
    ['2014–2019', '2014–2019'],
    ['2019–20', '2019–2020'],
    ['1–6 December 2013', `1–6 декабря 2013${year}`],
    ['25 March – 4 April 2014', `25 марта – 4 апреля 2014${year}`],
    ['29 December 2017 – 29 January 2019', `29 декабря 2017${year} – 29 января 2019${year}`],
    ['May 2013 – 2025', `май 2013${year} – 2025`],
    ['30 October – November 2023', `30 октября 2023${year} – ноябрь 2023${year}`],
    ['about 2020', 'примерно 2020'],
    ['2019 (inferred)', expect.stringContaining('2019')],
    ['before 2017', 'до 2017 года'],
    ['after 2015', 'после 2015 года'],
  ])('%s', (words, russian) => {
    // Whatever the days beside them: words are never said more exactly than they are.
    const date = { earliest: '2013-05-07', latest: '2025-11-19', words };
    expect(dateWords(date)).toBeNull();
    expect(formatVagueDate('en', date)).toBe(words);
    expect(formatVagueDate('ru', date)).toEqual(russian);
    expect(formatVagueDate('kk', date)).not.toMatch(/[A-Za-z]/);
  });

  it.each([
    'March and September 2022',
    '9 March, year not shown',
    'since 2019',
    '2013 (Annual Report 2013)',
    'late June 2025',
    'about 2020 (before June 2021)',
    '2014; 2016',
  ])('%s is a text to be translated', (words) => {
    expect(readPlainDate(words)).toBeNull();
    expect(dateWords({ words })).toBe(words);
  });
});
