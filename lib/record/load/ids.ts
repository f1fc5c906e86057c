import { shippedId } from '@/lib/identity/ids';

/**
 * Ids and public references of one record. Permanent. What several countries' records speak of under one name
 * (bodies, addressees, themes, documents, asks, voices) has one id in an installation; the rest is the record's.
 */
export class RecordIds {
  constructor(
    /** The record's folder, e.g. `kazakhstan`. */
    readonly record: string,
    /** ISO 3166 alpha-2, lower case. */
    readonly countryCode: string,
  ) {}

  /** The id of what belongs to this record alone. */
  own(kind: string, key: string): string {
    return shippedId(this.record, kind, key);
  }

  /** The id of what records share. */
  shared(kind: SharedKind, key: string): string {
    return shippedId('shared', kind, key);
  }

  get country(): string {
    return this.own('country', this.countryCode);
  }

  /** A public reference that is unique in an installation: `E01` → `KZ-E01`. */
  reference(key: string): string {
    return `${this.countryCode.toUpperCase()}-${key}`;
  }
}

type SharedKind = 'body' | 'addressee' | 'theme' | 'document' | 'ask' | 'voice';
