import type { Cell, Inline, ReportTree } from '@/lib/reports/content-tree';
import { type Status, statuses } from '@/lib/status/scale';

/** A report by hand, with texts in three languages and what strangers might write, to be read back from its files. */

const text = (words: string): Inline => ({ kind: 'text', text: words });
const cell = (words: string, value: Cell['value'] = words): Cell => ({
  value,
  content: words ? [text(words)] : [],
});

const names: Record<Status, string> = {
  NOT_ASSESSED: 'Бағаланбаған',
  NO_EVIDENCE: 'Дәлел жоқ',
  NOT_STARTED: 'Басталмаған',
  IN_PROGRESS: 'Орындалып жатыр',
  PARTIALLY_IMPLEMENTED: 'Ішінара орындалған',
  SUBSTANTIALLY_IMPLEMENTED: 'Негізінен орындалған',
  IMPLEMENTED: 'Орындалған',
  REGRESSED: 'Кері кеткен',
  SUPERSEDED: 'Өзектілігін жойған',
};

const requests = [
  'Діни бірлестіктерді міндетті түрде тіркеу талабын алып тастау және «Діни қызмет және діни бірлестіктер туралы» заңды халықаралық міндеттемелерге сәйкестендіру.',
  'Отменить обязательную регистрацию религиозных объединений и привести закон в соответствие со статьёй 18 Международного пакта о гражданских и политических правах.',
  'Lift the requirement of registration, and let unregistered communities worship, teach and own property.',
];

/** What somebody may write anywhere. */
export const hostile = [
  '=1+1',
  '+7 701 000 00 00',
  '-2',
  '@SUM(A1)',
  '\tкестеден',
  '<b>жуан</b> &amp; ]]> "тырнақша" ’',
  '#set text(red) $x$ *бар* _жоқ_ \\ `код` [қадам]',
  'قرار المحكمة',
  'a'.repeat(5_000),
  'https://adilet.zan.kz/rus/docs/Z1100000483?page=1&very=long&address=that-does-not-fit-into-a-narrow-column',
  'первая строка\nвторая строка',
  '_x000D_ остаётся',
];

function recommendation(index: number): Cell[] {
  const status = statuses[index % statuses.length] ?? 'NOT_ASSESSED';
  const reference = `UNSR-2014-${index + 1}`;
  return [
    {
      value: reference,
      content: [{ kind: 'text', text: reference, href: `https://example.org/kz/${reference}` }],
    },
    cell(requests[index % 3] ?? ''),
    { value: status, content: [{ kind: 'status', status, text: names[status] }] },
    index % 7 === 0
      ? cell('', null)
      : cell(`${(index % 28) + 1}.11.2025`, `2025-11-${String((index % 28) + 1).padStart(2, '0')}`),
    index % 5 === 0 ? cell('', null) : cell(String(index), index),
  ];
}

export function reportTree(rows = 300): ReportTree {
  return {
    schema: 1,
    locale: 'kk',
    title: 'Қазақстан: дін немесе сенім бостандығы жөніндегі ұсынымдар қалай орындалып жатыр',
    facts: [
      { name: 'Ел', value: [text('Қазақстан')] },
      { name: 'Күні', value: [text('2025 ж. 30 қараша')] },
      {
        name: 'Адрес',
        value: [
          { kind: 'text', text: 'https://example.org/kk/kz', href: 'https://example.org/kk/kz' },
        ],
      },
    ],
    blocks: [
      {
        kind: 'paragraph',
        content: [
          text('Кіріспе сөз: '),
          { kind: 'text', text: '300 ұсыным', strong: true },
          text(' қаралды, '),
          { kind: 'text', text: 'әріптер ғ қ ң ө ұ ү һ і', emphasis: true },
          text('.'),
        ],
      },
      { kind: 'heading', level: 1, id: 'where', text: 'Қай жерде тұр / Где стоим: [1]' },
      {
        kind: 'paragraph',
        content: [
          text('Мәртебесі: '),
          { kind: 'status', status: 'REGRESSED', text: names.REGRESSED },
          text(' – 33-тен 4.'),
        ],
      },
      {
        kind: 'picture',
        id: 'bars',
        tableId: 'by-body',
        caption: 'Ұсынымдар орган бойынша',
        alternative: 'Екі орган: БҰҰ арнайы баяндамашысы 45 ұсыным, USCIRF 9 ұсыным.',
        parts: statuses.map((status) => ({ status, name: names[status] })),
        bars: [
          { name: 'БҰҰ арнайы баяндамашысы', counts: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
          { name: 'USCIRF', counts: [0, 0, 9, 0, 0, 0, 0, 0, 0] },
          { name: 'LYNC', counts: [0, 0, 0, 0, 0, 0, 0, 0, 0] },
        ],
      },
      {
        kind: 'table',
        id: 'by-body',
        caption: 'Орган бойынша сандар',
        rowHead: true,
        columns: [
          { key: 'body', name: 'Орган', type: 'text', width: 0.4 },
          { key: 'count', name: 'Саны', type: 'number', width: 0.2 },
          { key: 'share', name: 'Үлесі', type: 'share', width: 0.2 },
          { key: 'latest', name: 'Соңғы күн', type: 'day', width: 0.2 },
        ],
        rows: [
          [
            cell('БҰҰ арнайы баяндамашысы'),
            cell('45', 45),
            cell('83,3 %', 45 / 54),
            cell('2014 ж. 5 сәуір', '2014-04-05'),
          ],
          [cell('USCIRF'), cell('9', 9), cell('16,7 %', 9 / 54), cell('', null)],
          [cell('LYNC'), cell('0', 0), cell('', null), cell('1 300 000', null)],
        ],
      },
      { kind: 'heading', level: 2, id: 'words', text: 'Не айтылды' },
      {
        kind: 'list',
        ordered: false,
        items: [
          [text('бірінші')],
          [text('екінші '), { kind: 'status', status: 'IMPLEMENTED', text: names.IMPLEMENTED }],
        ],
      },
      { kind: 'list', ordered: true, items: [[text('раз')], [text('два')]] },
      {
        kind: 'quotation',
        author: 'Редакция',
        blocks: [
          { kind: 'paragraph', content: [text('Мы видим движение, но не результат.')] },
          { kind: 'list', ordered: true, items: [[text('өз тізімі')]] },
        ],
      },
      { kind: 'heading', level: 3, id: 'empty', text: 'Пустая таблица' },
      {
        kind: 'table',
        id: 'none',
        caption: 'Ештеңе жоқ',
        rowHead: false,
        columns: [{ key: 'only', name: 'Жалғыз', type: 'text', width: 1 }],
        rows: [],
      },
      {
        kind: 'heading',
        level: 1,
        id: 'all',
        text: 'Барлық ұсынымдар, один за другим, каждый со своим основанием',
      },
      {
        kind: 'table',
        id: 'recommendations',
        caption: 'Ұсынымдар',
        rowHead: true,
        columns: [
          { key: 'reference', name: 'Белгісі', type: 'text', width: 0.14 },
          { key: 'request', name: 'Ұсыным', type: 'text', width: 0.44 },
          { key: 'status', name: 'Мәртебесі', type: 'text', width: 0.2 },
          { key: 'since', name: 'Қашаннан', type: 'day', width: 0.12 },
          { key: 'age', name: 'Күн саны', type: 'number', width: 0.1 },
        ],
        rows: Array.from({ length: rows }, (_, index) => recommendation(index)),
      },
      {
        kind: 'heading',
        level: 1,
        id: 'hostile',
        text: 'Барлық ұсынымдар, один за другим, каждый: чужие слова',
      },
      {
        kind: 'table',
        id: 'strange',
        caption: '=HYPERLINK("https://example.org")',
        rowHead: false,
        columns: [
          { key: 'number', name: '=№', type: 'number', width: 0.1 },
          { key: 'words', name: 'Сөздер', type: 'text', width: 0.6 },
          { key: 'note', name: 'Ескерту', type: 'text', width: 0.3 },
        ],
        rows: hostile.map((words, index) => [
          cell(String(-1 - index), -1 - index),
          cell(words),
          cell('', null),
        ]),
      },
    ],
  };
}
