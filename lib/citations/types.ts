/** Where something of the record was read. */
export type SourceCitation = {
  key: string;
  title: string;
  publisher: string | null;
  urls: string[];
  locator: string | null;
};
