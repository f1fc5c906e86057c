/** Messages that are rightly the same in Russian or Kazakh as in English. */
export const allowedSameAsEnglish: readonly string[] = ['shell.name', 'files.hash'];
