/**
 * An error that a person can act on: its message is one line and says what to do. It is shown
 * without a stack. Plain JavaScript, because the launcher needs it before anything is installed.
 */
export class PlainError extends Error {
  name = 'PlainError';
}

/**
 * Whether an error is meant for people. Asked by name, because bundles bring their own copies.
 * @param {unknown} error @returns {error is PlainError}
 */
export function isPlainError(error) {
  return error instanceof Error && error.name === 'PlainError';
}
