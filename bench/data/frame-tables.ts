import { addressees, bodies, countryCode, themes, voices } from './frame';
import type { Plan } from './plan';
import { Random } from './random';
import type { Table } from './table';
import { dayText, firstPublication, idOf, instantText, lastDay } from './values';
import { account, title } from './words';

/** The tables that are small however many recommendations there are, and the documents. */
export function frameTables(plan: Plan): Table[] {
  return [
    {
      name: 'countries',
      columns: ['id', 'code', 'name', 'time_zone', 'topic', 'cut_off'],
      rows: [
        [plan.countryId, countryCode, 'Benchland', 'Asia/Almaty', 'Human rights', dayText(lastDay)],
      ],
    },
    {
      name: 'bodies',
      columns: ['id', 'slug', 'name', 'short_name', 'kind', 'description', 'above_id'],
      rows: bodies.map(({ slug, name, kind, above }, place) => [
        idOf('body', place),
        `bench-${slug}`,
        name,
        name.replace(/(Special|Government|Reviewing) /, ''),
        kind,
        `${name}, made up for measuring.`,
        above === null ? null : idOf('body', above),
      ]),
    },
    {
      name: 'addressees',
      columns: ['id', 'slug', 'name', 'is_state_concerned'],
      rows: addressees.map(({ slug, isStateConcerned }, place) => [
        idOf('addressee', place),
        `bench-${slug}`,
        named(slug),
        isStateConcerned,
      ]),
    },
    {
      name: 'themes',
      columns: ['id', 'slug', 'name', 'definition', 'position'],
      rows: themes.map((slug, place) => [
        idOf('theme', place),
        `bench-${slug}`,
        named(slug),
        `What concerns ${named(slug).toLowerCase()}.`,
        1000 + place,
      ]),
    },
    {
      name: 'voices',
      columns: ['id', 'slug', 'name', 'kind', 'description', 'body_id'],
      rows: voices
        .map(({ slug, kind, body }, place) => [
          plan.voiceIds[place] ?? '',
          `bench-${slug}`,
          named(slug),
          kind,
          `Speaks for ${named(slug)}.`,
          body === null ? null : idOf('body', body),
        ])
        // The headline is one desk's: where there is one already, it speaks here, too.
        .filter(([id]) => id !== plan.existingDeskId),
    },
    {
      name: 'accounts',
      columns: ['id', 'email', 'name', 'role', 'voice_id', 'created_at'],
      rows: voices.map(({ slug }, place) => [
        idOf('account', place),
        `${slug}@bench.invalid`,
        named(slug),
        place === 0 ? 'ADMINISTRATOR' : 'REVIEWER',
        plan.voiceIds[place] ?? '',
        instantText(firstPublication),
      ]),
    },
    ...documentTables(plan),
  ];
}

function documentTables({ countryId, documents, seed }: Plan): Table[] {
  const random = new Random(seed, 'document texts');
  return [
    {
      name: 'sources',
      columns: ['id', 'key', 'title', 'publisher', 'published_latest', 'urls'],
      rows: documents.map(({ body, issuedOn }, place) => [
        idOf('source', place),
        `B${place}`,
        title(random),
        bodies[body]?.name ?? null,
        dayText(issuedOn),
        [`https://documents.invalid/${place}`],
      ]),
    },
    {
      name: 'documents',
      columns: [
        'id',
        'slug',
        'title',
        'symbol',
        'url',
        'methodology',
        'funding',
        'issued_earliest',
        'issued_latest',
        'issued_qualifier',
      ],
      rows: documents.map(({ body, issuedOn }, place) => [
        idOf('document', place),
        `bench-${place}`,
        `${bodies[body]?.name}: ${title(random)}`,
        `B/${dayText(issuedOn).slice(0, 4)}/${place}`,
        `https://documents.invalid/${place}`,
        random.chance(0.3) ? account(random, 1) : null,
        random.chance(0.1) ? account(random, 1) : null,
        dayText(issuedOn),
        dayText(issuedOn),
        'EXACT',
      ]),
    },
    {
      name: 'document_bodies',
      columns: ['document_id', 'body_id'],
      rows: documents.flatMap(({ body, partner }, place) =>
        [body, partner].flatMap((one) =>
          one === null ? [] : [[idOf('document', place), idOf('body', one)]],
        ),
      ),
    },
    {
      name: 'document_coverages',
      columns: ['document_id', 'country_id', 'coverage', 'note'],
      rows: documents.map((_, place) => {
        const complete = random.chance(0.9);
        return [
          idOf('document', place),
          countryId,
          complete ? 'COMPLETE' : 'PARTIAL',
          complete ? '' : 'Chapter two only.',
        ];
      }),
    },
  ];
}

function named(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
