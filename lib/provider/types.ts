/** What a provider says of somebody who signed in there. */
export interface ProviderPerson {
  issuer: string;
  /** Their name at the provider: unique there, and theirs for ever. */
  subject: string;
  /** Lower case; null when the provider does not say, or has not verified, that it is theirs. */
  verifiedEmail: string | null;
}

/** A provider through which somebody signs in. */
export interface LinkedProvider {
  issuer: string;
  since: string;
}
