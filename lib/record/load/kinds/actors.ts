import { vague } from '../shapes';
import type { ThingKind } from '../thing';

/** The State whose recommendations the record follows. */
export const country: ThingKind = {
  kind: 'country',
  table: 'countries',
  lists: () => ({}),
  things: ({ country: { code, name, timeZone, topic, cutOff } }, ids) => [
    { key: code, id: ids.country, fields: { code, name, timeZone, topic, cutOff }, lists: {} },
  ],
};

export const source: ThingKind = {
  kind: 'source',
  table: 'sources',
  lists: () => ({}),
  things: ({ sources }, ids) =>
    sources.map(({ key, title, publisher, published, urls, note }) => ({
      key,
      id: ids.own('source', key),
      fields: {
        key: ids.reference(key),
        title,
        publisher: publisher ?? null,
        ...vague('published', published),
        urls,
        note: note ?? null,
      },
      lists: {},
    })),
};

export const body: ThingKind = {
  kind: 'body',
  table: 'bodies',
  lists: () => ({}),
  things: ({ bodies }, ids) =>
    bodies.map(({ slug, name, shortName, above, kind, description }) => ({
      key: slug,
      id: ids.shared('body', slug),
      fields: {
        slug,
        name,
        shortName,
        kind,
        description,
        aboveId: above ? ids.shared('body', above) : null,
      },
      lists: {},
    })),
};

export const addressee: ThingKind = {
  kind: 'addressee',
  table: 'addressees',
  lists: () => ({}),
  things: ({ addressees }, ids) =>
    addressees.map(({ slug, name, isStateConcerned, description }) => ({
      key: slug,
      id: ids.shared('addressee', slug),
      fields: { slug, name, isStateConcerned, description: description ?? null },
      lists: {},
    })),
};

export const voice: ThingKind = {
  kind: 'voice',
  table: 'voices',
  lists: () => ({}),
  things: ({ voices }, ids) =>
    voices.map(({ slug, name, kind, body: bodySlug, description }) => ({
      key: slug,
      id: ids.shared('voice', slug),
      fields: {
        slug,
        name,
        kind,
        description,
        bodyId: bodySlug ? ids.shared('body', bodySlug) : null,
      },
      lists: {},
    })),
};
