/** The files in which everything can be taken along, by their names in addresses. */
export const bulkFiles = {
  package: 'datapackage.zip',
  lines: 'record.ndjson.gz',
  sums: 'SHA256SUMS',
} as const;

export type BulkFile = keyof typeof bulkFiles;

export const bulkTypes: Readonly<Record<BulkFile, string>> = {
  package: 'application/zip',
  lines: 'application/gzip',
  sums: 'text/plain; charset=utf-8',
};
