/** Finds Poppler's programs, with which the tests read the PDF that we write, or installs them. */
import { PlainError } from '../../plain-error.mjs';
import { inSearchPath, installFromDebian } from './search-path.mjs';

const programs = ['pdfinfo', 'pdftotext', 'pdffonts'];
const missing = () => programs.filter((name) => !inSearchPath(name));

/**
 * Throws a PlainError that says what to do when they are not there and cannot be installed.
 * @param {(text: string) => void} progress
 */
export async function findPoppler(progress) {
  if (missing().length > 0) await installFromDebian('poppler-utils', progress);
  if (missing().length === 0) return;
  throw new PlainError(
    `the tests read PDF with Poppler and ${missing().join(', ')} was not found: install it (apt-get install poppler-utils, brew install poppler)`,
  );
}
