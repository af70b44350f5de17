/** What is shown of a change before it is made. */
export { type Outlook, outlookWords, watchOutlook } from './outlook.ts';
export { shownOnPlate } from './proposal-on-plate.ts';
export { hiddenPlace, hiddenPlaceWords, placesOf, proposalRow } from './proposal-place.ts';
export { type Proposing, pageTimer, proposingOf } from './proposing.ts';
