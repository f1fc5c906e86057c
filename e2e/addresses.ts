/** What a page owes its reader: so many different things of the record, by their links or anchors. */
type Figure = readonly [selector: string, count: number];

const rows = 'main li a[href*="/recommendations/"]';

/**
 * One address of every kind of public page of the shipped record, below `/{locale}/kz`, with its
 * main figures. The desk's own journeys, in the same database, may publish more, never less.
 */
const figuresOf: Record<string, readonly Figure[]> = {
  '': [
    ['main figure', 6],
    ['main table', 6],
    ['main section[aria-labelledby]', 8],
  ],
  '/recommendations': [['main h3 a[href*="/recommendations/"]', 25]],
  '/recommendations?q=registration&status=NOT_STARTED': [
    ['main h3 a[href*="/recommendations/"]', 1],
  ],
  '/recommendations?columns=summary&columns=status&columns=verified&columns=theme&columns=ask': [
    ['main tbody th a[href*="/recommendations/"]', 25],
  ],
  '/recommendations?q=nothingwilleverfindthis': [['#results', 1]],
  '/recommendations/USDOS-2019-2': [
    ['main section[aria-labelledby]', 6],
    ['main a[href*="/methodology#status-"]', 1],
  ],
  '/asks': [['main h2 a[href*="/asks/"]', 22]],
  '/asks/end-compulsory-registration': [[rows, 5]],
  '/bodies': [['main table a[href*="/documents/"]', 24]],
  '/bodies/upr': [[rows, 25]],
  '/documents/lync-trip-report-2025': [[rows, 15]],
  '/themes': [['main h2 a[href*="/themes/"]', 17]],
  '/themes/registration': [[rows, 5]],
  '/evidence/KZ-E18': [[rows, 1]],
  '/timeline': [['main li a[href*="/evidence/"]', 59]],
  '/changes?from=2019-12-31&knownFrom=2020-01-01': [
    ['main figure table', 1],
    ['#moved', 1],
    [rows, 25],
  ],
  '/compare?one=upr&other=un-sr-forb': [
    ['main figure', 1],
    ['main table', 3],
    ['main a[href*="/asks/"]', 2],
  ],
  '/compare?kind=voices': [[rows, 5]],
  '/indicators': [['main h3 a[href*="/indicators/"]', 18]],
  '/indicators/administrative-prosecutions': [
    ['main figure', 1],
    ['main table', 2],
  ],
  '/charts': [['main li a[href*="/charts/"]', 20]],
  '/charts/body-by-theme': [
    ['main figure svg', 2],
    ['main table a[href*="/recommendations?"]', 30],
  ],
  '/charts/flow?since=2015-12-31': [['main tbody tr', 10]],
  '/charts/asks': [['main td a[href*="/recommendations/"]', 50]],
  '/methodology': [
    ['main li[id^="status-"]', 9],
    ['main li[id^="KZ-C"]', 16],
  ],
  '/methodology/permissions': [['main table', 2]],
  '/gaps': [
    ['main li[id^="KZ-G"]', 23],
    ['[aria-labelledby="noEvidence"] li a[href*="/recommendations/"]', 21],
  ],
  '/corrections': [['main h2', 1]],
  '/data': [['main dt', 5]],
  '/contact': [['main h2', 1]],
  '/licence': [['main h2', 1]],
  '/privacy': [['main h2', 1]],
  '/suggest?about=USDOS-2019-2': [['main form textarea', 1]],
  '/reports': [['main h1', 1]],
  '/report?body=upr&since=2019-12-31': [
    ['main tr a[href*="/recommendations/"], main li a[href*="/recommendations/"]', 25],
  ],
};

export const publicPages = Object.entries(figuresOf).map(([address, figures]) => ({
  address,
  figures,
}));
