import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecordFiles } from './read-files';

/**
 * What the facts file itself writes, row by row and with its own ids: the column "bears on" of section 2 and
 * the column "evidence ids" of section 5. Copied from there, never from the files of the record.
 */
const bearsOn = {
  E01: 'SR-d, SR-P1, SR-P2, SR-P3, UC-2013, UPR1-MEX, UPR1-NOR, UPR1-NLD',
  E02: 'SR-d, SR-P2, UPR1-MEX, UPR1-NLD',
  E03: 'IRF-3, IRF-7, UPR2-IRL',
  E04: 'IRF-3, IRF-3b, SR-d, SR-P1, IRF-3c, UPR2-IRL, UPR2-MEX, UPR2-KOR',
  E05: 'IRF-3, AR-3, UPR1-GBR',
  E06: 'SR-P4, IRF-3a',
  E07: 'IRF-3b',
  E08: 'SR-P3, LY-1b, LY-1c, UPR2-USA',
  E09: 'SR-d, US-2, US-7',
  E10: 'SR-d',
  E11: 'US-1, US-2, US-3, US-4, US-5, US-6, US-7, US-8, UC-2014',
  E12: 'SRCT-1, LY-1d',
  E13: 'US-4, IRF-1, LY-S1, US-6, US-8, UPR1-NLD',
  E14: 'IRF-3d, IRF-6, IRF-1, UPR1-NOR, UPR1-PHL',
  E15: 'SR-P4, IRF-3a, UPR3-174, SRCT-1, US-5, LY-1d, UPR2-BRA, UPR2-CHL, UPR2-CAN',
  E16: 'SR-d, US-2',
  E17: 'IRF-1, LY-4c',
  E18: 'SR-d, US-2, US-3, UC-2022U, SR-P1, SR-P2, US-1, US-7, UPR1-MEX, UPR2-IRL, UPR2-USA, UPR2-ITA, UPR2-DEU',
  E19: 'AR-3, LY-4c, UPR1-GBR',
  E20: 'US-4',
  E21: 'IRF-6, LY-4a, LY-4b, IRF-1, IRF-3d',
  E22: 'SR-d, LY-1',
  E23: 'US-4, LY-2, SR-d, SR-e, UPR2-USA',
  E24: 'SR-d, LY-1, US-7',
  E25: 'SR-P3, LY-1b',
  E26: 'HRC-CO',
  E27: 'LY-1c',
  E28: 'SR-d, US-2, SR-e, IRF-3b, US-1, UPR1-MEX, UPR2-IRL, UPR2-MEX, UPR2-ITA, UPR2-KOR, UPR2-DEU',
  E29: 'SR-P3, LY-1b',
  E30: 'SR-P3, LY-1b',
  E31: 'AR-3, LY-4c, LY-C2, UPR1-GBR',
  E32: 'LY-1, US-4, US-8, SR-P3, SR-d, IRF-3a, LY-1b, LY-C2, US-7, UPR2-USA, UPR2-CAN',
  E33: 'UPR4',
  E34: 'LY-1c, LY-1, US-7',
  E35: 'UC-2025, LY-C',
  E36: 'HRC-2025, LY-C',
  E37: 'LY-4a, IRF-3d, IRF-6, LY-C2',
  E38: 'LY-4a, LY-G2, IRF-6, US-6, IRF-1, IRF-3d, UPR1-NOR, UPR1-NLD, UPR2-NLD',
  E39: 'LY-1d, SRCT-1, US-5, SR-P4, LY-S1, UPR1-VNM, UPR2-BRA, UPR2-CHL',
  E40: 'SR-d, US-3, UC-2014, LY-3, SR-P1, US-1, US-4, US-8, UPR1-MEX, UPR1-NLD, UPR1-GBR, UPR2-NLD, UPR2-USA, UPR2-DEU',
  E41: 'US-4, SR-d',
  E42: 'LY-1, LY-1a, LY-1b, LY-1c, LY-1d, LY-2, LY-3, LY-4a, LY-4b, LY-4c, LY-5, LY-C',
  E43: 'SR-a, SR-b',
  E44: 'SR-P3, HRC-2016',
  E45: 'LY-S1, SRCT-1',
  E46: 'US-5, IRF-3d',
  E47: 'SR-P4, SRCT-1, US-4, LY-1d',
  E48: 'CO-2',
  E49: 'UPR1-USA',
  E50: 'UPR1-DZA, UPR1-PHL, UPR2-BIH, UPR2-CHN, UPR1-AZE, UPR2-PRK',
  E51: 'UC-2013, SR-d',
  E52: 'IRF-3, IRF-A',
  E53: 'IRF-3b, UPR2-IRL, UPR2-MEX, UPR2-DEU, UPR2-ITA, UPR2-KOR, UPR2-CAN',
  E54: 'US-4, US-8',
  E55: 'LY-S1, LY-1d',
  E56: 'LY-1, US-6',
  E57: 'AR-1, AR-2',
  E58: 'US-1, US-2, US-3, US-4, US-5, US-6, US-7, US-8, UC-2014',
  E59: 'US-6, UPR1-NLD, UPR2-NLD',
};

const evidenceIds: Record<string, string> = {
  'SR-a': 'E43',
  'SR-b': 'E43',
  'SR-d': 'E04, E18, E24, E28, E32, E40, E41',
  'SR-e': 'E23, E28',
  'SR-P1': 'E04, E18, E40',
  'SR-P2': 'E01, E18, I10',
  'SR-P3': 'E08, E25, E29, E30, E32',
  'SR-P4': 'E06, E15, E39, E47',
  'SR-P5': '',
  'IRF-1': 'E14, E17, E21, E38, T10, T13, T16, T18, T22, T29, T30',
  'IRF-3': 'E03, E04',
  'IRF-3a': 'E15, E32, E06',
  'IRF-3b': 'E04, E07, E28, E53',
  'IRF-3c': 'E04',
  'IRF-3d': 'E14, E21, E37, E38',
  'IRF-6': 'E14, E21, E37, E38',
  'IRF-7': 'E03',
  'IRF-A': 'E52',
  'LY-1': 'E32, E34, E42',
  'LY-1a': 'I10',
  'LY-1b': 'E30, E32',
  'LY-1c': 'E27, E34',
  'LY-1d': 'E15, E39, E55',
  'LY-2': 'E23',
  'LY-3': 'E40',
  'LY-4a': 'E37, E38',
  'LY-4b': 'E21',
  'LY-4c': 'E19, E31',
  'LY-5': '',
  'LY-G2': 'E38',
  'LY-S1': 'E13, E39, E45, E55',
  'LY-C': 'E35, E36, E42',
  'LY-C2': 'E31, E32, E37',
  'US-1': 'E18, E28, E40',
  'US-2': 'E09, E18, E28',
  'US-3': 'E18, E40',
  'US-4': 'E13, E20, E23, E32, E40, E41, E54, I08',
  'US-5': 'E15, E39',
  'US-6': 'E13, E38, E56, E59',
  'US-7': 'E09, E18, E24, E32, E34',
  'US-8': 'E13, E32, E40, E54, I08',
  'UC-2014': 'E11, E40, E58',
  'UC-2021': 'I13',
  'UC-2022U': '',
  'UC-2024': '',
  'UC-2025': '',
  'HRC-CO': 'E26',
  'SRCT-1': 'E15, E39, E45',
  'UPR3-174': 'E15',
  'AR-1': 'T29',
  'AR-2': '',
  'AR-3': 'E19, E31',
  'AR-4': '',
  'CO-1': 'T18, T19, T22, T23, T24, T29',
  'CO-2': 'E48',
  'UPR1-MEX': 'E01, E02, E18, E28, E40',
  'UPR1-NOR': 'E01, E14, E38',
  'UPR1-KWT': '',
  'UPR1-PHL': 'E14, E50',
  'UPR1-NLD': 'E01, E02, E13, E38, E40, E59',
  'UPR1-VNM': 'E39',
  'UPR1-DZA': 'E50',
  'UPR1-GBR': 'E05, E19, E31, E40',
  'UPR1-USA': 'E49',
  'UPR1-AZE': 'E50, T20',
  'UPR2-BRA': 'E15, E39',
  'UPR2-CHL': 'E15, E39',
  'UPR2-IRL': 'E03, E04, E18, E28, E53',
  'UPR2-NLD': 'E38, E40, E59',
  'UPR2-USA': 'E08, E18, E23, E32, E40',
  'UPR2-CHN': 'E50',
  'UPR2-PRK': 'E50, T20',
  'UPR2-IND': '',
  'UPR2-MEX': 'E04, E28, E53',
  'UPR2-BIH': 'E50',
  'UPR2-ITA': 'E18, E28, E53',
  'UPR2-KOR': 'E04, E28, E53',
  'UPR2-DEU': 'E18, E28, E40, E53',
  'UPR2-CAN': 'E15, E32, E53',
};

/** What our last judgement cites beyond section 5: the day of the seventh Congress, and items named in the reason. */
const citedBesides: Record<string, string> = {
  'SR-e': 'E42',
  'SR-P2': 'E42',
  'LY-1': 'E43',
  'US-2': 'E16',
  'UPR1-PHL': 'T21',
  'UPR1-DZA': 'T21',
  'UPR1-AZE': 'T21',
  'UPR2-CHN': 'T21',
  'UPR2-PRK': 'T21',
  'UPR2-BIH': 'T21',
};

/** Rows of section 1 that are no recommendations: documents of which nothing was seen. */
const documents: Record<string, string> = {
  'ccpr-c-kaz-co-2': 'HRC-2016',
  'ccpr-c-kaz-co-3': 'HRC-2025',
  'upr-2025-working-group-report': 'UPR4',
};

const record = readRecordFiles(join(import.meta.dirname, '../../prisma/data/kazakhstan'));
const factsIds = new Map(record.recommendations.map((one) => [one.reference, one.factsId]));
const listed = (ids: string) => ids.split(', ').filter(Boolean).sort();

describe('the shipped record against the ids of the facts', () => {
  it('has every row of section 2, and of section 5 but the six that are no recommendations', () => {
    expect(record.evidence.map(({ key }) => key)).toEqual(Object.keys(bearsOn));
    expect([...factsIds.values()]).toEqual(Object.keys(evidenceIds));
  });

  it.each(Object.entries(bearsOn))('%s bears on %s', (key, ids) => {
    const links = record.evidence.find((one) => one.key === key)?.bearsOn ?? [];
    const found = links.map(({ recommendation, document, engagement }) =>
      recommendation ? factsIds.get(recommendation) : document ? documents[document] : engagement,
    );
    expect(found.sort()).toEqual(listed(ids));
  });

  it.each(Object.entries(evidenceIds))('the latest judgement on %s rests on %s', (id, ids) => {
    const steps = record.assessments
      .filter((one) => one.voice === 'editorial-desk')
      .filter((one) => factsIds.get(one.recommendation) === id)
      .flatMap((one) => one.steps)
      .sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));
    const found = (steps.at(-1)?.citations ?? []).map(
      ({ evidence, engagement, observation }) =>
        evidence ?? engagement ?? observation?.replace(/-.*/, ''),
    );
    const expected = [...listed(ids), ...listed(citedBesides[id] ?? '')].sort();
    expect([...new Set(found)].sort()).toEqual(expected);
  });
});
