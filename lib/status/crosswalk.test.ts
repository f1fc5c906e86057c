import { describe, expect, it } from 'vitest';
import { convert, losses, type Scale, scaleNames, scales } from './crosswalk';
import { type Status, statuses } from './scale';

/** Every cell by hand: status, scale, value (`-` for none), loss (`-` for nothing lost). */
const cells = `
NOT_ASSESSED               HUMAN_RIGHTS_COMMITTEE  -                       -
NOT_ASSESSED               OGP                     -                       -
NOT_ASSESSED               ODIHR                   -                       -
NOT_ASSESSED               GAO                     OPEN                    MERGED
NOT_ASSESSED               IMPACT_OSS              -                       -
NO_EVIDENCE                HUMAN_RIGHTS_COMMITTEE  -                       NO_PLACE
NO_EVIDENCE                OGP                     NO_EVIDENCE             -
NO_EVIDENCE                ODIHR                   -                       NO_PLACE
NO_EVIDENCE                GAO                     OPEN                    MERGED
NO_EVIDENCE                IMPACT_OSS              -                       NO_PLACE
NOT_STARTED                HUMAN_RIGHTS_COMMITTEE  C                       OTHER_SUBJECT
NOT_STARTED                OGP                     NOT_STARTED             -
NOT_STARTED                ODIHR                   NOT                     MERGED
NOT_STARTED                GAO                     OPEN                    MERGED
NOT_STARTED                IMPACT_OSS              -                       NO_PLACE
IN_PROGRESS                HUMAN_RIGHTS_COMMITTEE  B                       MERGED
IN_PROGRESS                OGP                     LIMITED                 MERGED
IN_PROGRESS                ODIHR                   NOT                     MERGED
IN_PROGRESS                GAO                     OPEN                    MERGED
IN_PROGRESS                IMPACT_OSS              IN_PROGRESS             MERGED
PARTIALLY_IMPLEMENTED      HUMAN_RIGHTS_COMMITTEE  B                       MERGED
PARTIALLY_IMPLEMENTED      OGP                     LIMITED                 MERGED
PARTIALLY_IMPLEMENTED      ODIHR                   PARTIALLY               -
PARTIALLY_IMPLEMENTED      GAO                     OPEN                    MERGED
PARTIALLY_IMPLEMENTED      IMPACT_OSS              IN_PROGRESS             MERGED
SUBSTANTIALLY_IMPLEMENTED  HUMAN_RIGHTS_COMMITTEE  A                       MERGED
SUBSTANTIALLY_IMPLEMENTED  OGP                     SUBSTANTIAL             -
SUBSTANTIALLY_IMPLEMENTED  ODIHR                   MOSTLY                  -
SUBSTANTIALLY_IMPLEMENTED  GAO                     OPEN                    MERGED
SUBSTANTIALLY_IMPLEMENTED  IMPACT_OSS              IN_PROGRESS             MERGED
IMPLEMENTED                HUMAN_RIGHTS_COMMITTEE  A                       MERGED
IMPLEMENTED                OGP                     COMPLETE                -
IMPLEMENTED                ODIHR                   FULLY                   -
IMPLEMENTED                GAO                     CLOSED_IMPLEMENTED      -
IMPLEMENTED                IMPACT_OSS              COMPLETED               OTHER_SUBJECT
REGRESSED                  HUMAN_RIGHTS_COMMITTEE  E                       OTHER_SUBJECT
REGRESSED                  OGP                     -                       NO_PLACE
REGRESSED                  ODIHR                   NOT                     WORSE_HIDDEN
REGRESSED                  GAO                     OPEN                    WORSE_HIDDEN
REGRESSED                  IMPACT_OSS              -                       NO_PLACE
SUPERSEDED                 HUMAN_RIGHTS_COMMITTEE  -                       NO_PLACE
SUPERSEDED                 OGP                     -                       NO_PLACE
SUPERSEDED                 ODIHR                   -                       NO_PLACE
SUPERSEDED                 GAO                     CLOSED_NOT_IMPLEMENTED  REASON_HIDDEN
SUPERSEDED                 IMPACT_OSS              -                       NO_PLACE
`
  .trim()
  .split('\n')
  .map((line) => line.split(/ +/) as [Status, Scale, string, string]);

const dash = (value: string | null) => value ?? '-';

describe('the conversion to other scales', () => {
  it('is written out for every status on every scale', () => {
    expect(new Set(cells.map(([status, scale]) => `${status} ${scale}`)).size).toBe(45);
    expect(cells.length).toBe(statuses.length * scaleNames.length);
  });

  it.each(cells)('%s on %s: %s, losing %s', (status, scale, value, loss) => {
    const found = convert(status, scale);
    expect([dash(found.value), dash(found.loss)]).toEqual([value, loss]);
  });

  it('says that something is lost wherever two statuses share a value', () => {
    for (const scale of scaleNames) {
      for (const value of scales[scale]) {
        const sharing = statuses.filter((status) => convert(status, scale).value === value);
        if (sharing.length < 2) continue;
        for (const status of sharing) expect(convert(status, scale).loss, status).not.toBeNull();
      }
    }
  });

  it('uses every kind of loss, and only values that the scale has', () => {
    const found = statuses.flatMap((status) => scaleNames.map((scale) => convert(status, scale)));
    expect(new Set(found.map(({ loss }) => loss))).toEqual(new Set([...losses, null]));
    for (const [status, scale] of cells) {
      const { value } = convert(status, scale);
      if (value) expect(scales[scale]).toContain(value);
    }
  });
});
