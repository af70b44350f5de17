/** The clipboard: what is copied as text, and pasted. */
export { clippingSize, clippingText, cutCommand, duplicatePlan, potentialsByName } from './clipboard.ts';
export { type PastePlan, pastePlan } from './pasting.ts';
