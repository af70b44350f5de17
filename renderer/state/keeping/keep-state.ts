import type { LocalText } from '../../../shared/text/index.ts';

/** How safe the work is. `kept`: in the recovery journal; `saved`: in the file as well. */
export type KeepState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'keeping' }
  /** Not kept. `retrying`: the program goes on trying by itself. The work in the window can still be exported. */
  | { readonly kind: 'failed'; readonly reason: LocalText; readonly retrying: boolean };
