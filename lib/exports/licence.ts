/** Under which terms what the desk wrote may be used (decision 005); files and feeds carry it. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';
