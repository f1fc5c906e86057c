import { describe, expect, it } from 'vitest';
import {
  countryName,
  dayOfInstant,
  formatBytes,
  formatDay,
  formatDaysAgo,
  formatDuration,
  formatInstant,
  formatNumber,
  withKazakhMonth,
} from './format';
import { dateWords, formatVagueDate } from './vague-date';

describe('sizes and durations', () => {
  it('are said in the unit that fits them', () => {
    expect(formatBytes('en', 3_440_000_000)).toBe('3.4 GB');
    expect(formatBytes('en', 1_200_000)).toBe('1.2 MB');
    expect(formatBytes('en', 999)).toBe('999 bytes');
    expect(formatBytes('ru', 3_440_000_000)).toMatch(/^3,4\sГБ$/);
    expect(formatDuration('en', 45)).toBe('45 seconds');
    expect(formatDuration('en', 900)).toBe('15 minutes');
    expect(formatDuration('en', 7_300)).toBe('2 hours');
    expect(formatDuration('ru', 3 * 86_400)).toBe('3 дня');
  });
});

describe('days and instants', () => {
  it('says a day as people write it, in every language', () => {
    expect(formatDay('en', '2019-12-31')).toBe('31 December 2019');
    expect(formatDay('ru', '2019-12-31')).toBe('31 декабря 2019\u00a0года');
    expect(formatDay('kk', '2019-12-31')).toBe('2019\u00a0жылғы 31 желтоқсан');
  });
  it('names the months of Kazakh where the browser does not', () => {
    for (let month = 1; month <= 12; month += 1) {
      const two = String(month).padStart(2, '0');
      const known = formatDay('kk', `2019-${two}-09`).replace('\u00a0жылғы', ' ж.');
      expect(withKazakhMonth(`2019 M${two} 9`)).toBe(known);
    }
    expect(withKazakhMonth('2026 M11')).toBe('2026 ж. қараша');
    expect(withKazakhMonth('2026 M11 27 20:26 UTC')).toBe('2026 ж. 27 қараша 20:26 UTC');
  });
  it('puts an instant on the clocks of the country', () => {
    const instant = '2019-12-31T20:30:00Z';
    const words = { en: '1 January 2020 at 02:30', ru: '1 января 2020\u00a0года в 02:30' };
    expect(formatInstant('en', instant, 'Asia/Almaty')).toBe(`${words.en} GMT+6`);
    expect(formatInstant('ru', instant, 'Asia/Almaty')).toBe(`${words.ru} GMT+6`);
    expect(formatInstant('kk', instant, 'UTC')).toMatch(
      /^2019\u00a0жылғы 31 желтоқсан,? 20:30 UTC$/,
    );
    expect(formatInstant('en', instant, 'UTC', 'long')).toBe('31 December 2019 at 20:30:00 UTC');
    expect(dayOfInstant(instant, 'Asia/Almaty')).toBe('2020-01-01');
    expect(dayOfInstant(instant, 'UTC')).toBe('2019-12-31');
  });
  it('counts days from the day it is given', () => {
    expect(formatDaysAgo('en', '2026-04-22', '2026-11-22')).toBe('214 days ago');
    expect(formatDaysAgo('ru', '2026-11-20', '2026-11-22')).toBe('позавчера');
    expect(formatDaysAgo('ru', '2026-11-01', '2026-11-22')).toBe('21 день назад');
    expect(formatDaysAgo('kk', '2026-11-01', '2026-11-22')).toBe('21 күн бұрын');
  });
});

describe('words and numbers', () => {
  it('names countries', () => {
    expect(countryName('kk', 'kz')).toBe('Қазақстан');
  });
  it('writes numbers as the reader does', () => {
    expect(formatNumber('en', 12345.6)).toBe('12,345.6');
    expect(formatNumber('ru', 12345.6)).toBe('12\u00a0345,6');
    expect(formatNumber('kk', 12345.6)).toBe('12\u00a0345,6');
    expect(formatNumber('kk', 0.45, { style: 'percent' })).toBe('45%');
  });
});

describe('formatVagueDate', () => {
  it.each([
    [{ earliest: '2017-05-03', latest: '2017-05-03' }, '3 May 2017', '3 мая 2017\u00a0года'],
    [{ earliest: '2017-01-01', latest: '2017-12-31' }, '2017', '2017'],
    [{ earliest: '2011-01-01', latest: '2021-12-31' }, '2011–2021', '2011–2021'],
    [{ earliest: '2014-03-01', latest: '2014-03-31' }, 'March 2014', 'март 2014\u00a0года'],
    [{ latest: '2016-12-31' }, 'before 2017', 'до 2017 года'],
    [{ earliest: '2016-01-01' }, 'after 2015', 'после 2015 года'],
    [{ latest: '2016-05-31' }, 'by 31 May 2016', 'не позднее 31 мая 2016\u00a0года'],
    [
      { earliest: '2020-01-01', latest: '2020-12-31', qualifier: 'ABOUT' as const },
      'about 2020',
      'примерно 2020',
    ],
    [{}, 'date unknown', 'дата неизвестна'],
  ])('%j', (date, english, russian) => {
    expect(formatVagueDate('en', date)).toBe(english);
    expect(formatVagueDate('ru', date)).toBe(russian);
  });
  it('never makes a span of words that say more: they stay, translated where somebody has', () => {
    const raids = { earliest: '2025-09-29', latest: '2025-11-19' };
    const words = '29 September, 26 October and 19 November 2025';
    expect(formatVagueDate('en', { ...raids, words })).toBe(words);
    expect(formatVagueDate('ru', { ...raids, words })).toBe(words);
    const translate = () => '29 сентября, 26 октября и 19 ноября 2025 года';
    expect(formatVagueDate('ru', { ...raids, words }, translate)).toBe(translate());
  });
  it.each([
    ['2025-09-13', '2025-09-22', '13–22 September 2025', '13–22 сентября 2025\u00a0года'],
    ['2014-03-25', '2014-04-04', '25 March – 4 April 2014', '25 марта – 4 апреля 2014\u00a0года'],
    [
      '2025-06-01',
      '2025-09-30',
      'June–September 2025',
      'июнь 2025\u00a0года – сентябрь 2025\u00a0года',
    ],
  ])(
    'says %s to %s in every language, where the words are no more than that',
    (earliest, latest, words, russian) => {
      expect(dateWords({ earliest, latest, words })).toBeNull();
      expect(formatVagueDate('ru', { earliest, latest, words })).toBe(russian);
    },
  );
});
