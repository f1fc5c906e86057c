/** One version of a published report: the same page, told by its address which one is meant. */
export { default, generateMetadata } from '../page';
