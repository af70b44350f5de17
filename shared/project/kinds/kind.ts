import type { z } from 'zod';
import type { PartKey, PartRole } from '../../parts/index.ts';
import type { IdOf, RecordId } from './id.ts';

/** What every record has, whatever its kind. */
export interface AnyRecord {
  readonly kind: string;
  readonly id: RecordId;
}

/**
 * How records of a kind come by their ids: minted, as many as the user wants; one that exists exactly once; or made from
 * what the record says.
 */
export type Identity<R extends AnyRecord> = 'minted' | { readonly only: R['id'] } | { readonly from: (record: R) => R['id'] };

/** A part that a record uses: the project holds a snapshot of it, of a role that fits. */
export interface PartUse<R> {
  readonly key: (record: R) => PartKey;
  readonly fits: (role: PartRole) => boolean;
}

/**
 * What becomes of a record that names something which goes: it is removed; or it stays without the name, as the function
 * says (undefined = removed after all); or the command that removes the other sees to it itself (`leave`).
 */
export type WhenGone<R> = 'remove' | 'leave' | ((record: R, gone: ReadonlySet<RecordId>) => R | undefined);

/** One way in which records of a kind name others. Every record named exists (an invariant). */
export interface Reference<R> {
  /** The kind of those named. */
  readonly to: string;
  /** Whom a record names in this way; none where it leaves the field out. */
  readonly ids: (record: R) => readonly RecordId[];
  readonly whenGone: WhenGone<R>;
  /** What has to hold between both beyond that the other exists (an invariant); absent = nothing. */
  readonly agreement?: Agreement<R>;
}

/** What has to hold between a record and one that it names. */
export interface Agreement<R> {
  readonly holds: (record: R, named: AnyRecord) => boolean;
  /** The record brought to agree again with what it names; undefined = it goes. */
  readonly mended: (record: R, named: AnyRecord) => R | undefined;
}

/**
 * Says how records of a kind name others of the kind `to`. The ids have to be of that kind, and so has what `agreement`
 * is given.
 */
export function reference<R, To extends string, Named extends AnyRecord & { readonly kind: To } = AnyRecord & { readonly kind: To }>(
  to: To,
  how: {
    readonly ids: (record: R) => readonly IdOf<To>[];
    readonly whenGone: WhenGone<R>;
    readonly agreement?: {
      readonly holds: (record: R, named: Named) => boolean;
      readonly mended: (record: R, named: Named) => R | undefined;
    };
  },
): Reference<R> {
  const { ids, whenGone, agreement } = how;
  const isNamed = (record: AnyRecord): record is Named => record.kind === to;
  return {
    to,
    ids,
    whenGone,
    ...(agreement && {
      agreement: {
        holds: (record, named) => isNamed(named) && agreement.holds(record, named),
        mended: (record, named) => (isNamed(named) ? agreement.mended(record, named) : record),
      },
    }),
  };
}

/**
 * All that the project has to know about one kind of record. Unions, schemas, invariants, what becomes of references and
 * which snapshots of parts are kept follow from it.
 */
export interface KindSpec<R extends AnyRecord> {
  readonly kind: R['kind'];
  readonly identity: Identity<R>;
  /** Strict (an unknown field is an error, never dropped in silence) and bounded in every text and list. */
  readonly schema: z.ZodType<R>;
  /**
   * The list in which a record has its place, for records with an `order`: no two in a list share a key. Absent = all of
   * the kind are one list.
   */
  readonly siblings?: (record: R) => string;
  /** The fields that only say where a record stands, besides its `order`: an edit of these alone moves it. Absent = none. */
  readonly place?: readonly (keyof R)[];
  /** A name that no other record of the kind may have. */
  readonly uniqueName?: (record: R) => string;
  readonly parts?: readonly PartUse<R>[];
  readonly references?: readonly Reference<R>[];
}

/** A kind of which the user makes as many as wanted. */
export interface MintedKind<R extends AnyRecord> extends KindSpec<R> {
  readonly identity: 'minted';
}
