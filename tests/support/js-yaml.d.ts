/** The one function that the tests use of it; it brings no types of its own. */
declare module 'js-yaml' {
  export function load(text: string): unknown;
}
