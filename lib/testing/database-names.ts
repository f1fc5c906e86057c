/** A migrated database without a row; every test database is a copy of it. */
export const template = 'qadam_template';
/** The same with the whole shipped record; made when the first test asks for it. */
export const recordTemplate = 'qadam_record';
