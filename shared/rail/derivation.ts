import { type ChangeSet, composeChanges, type Document, type ProjectIndex, type RailId } from '../project/index.ts';
import type { RailLayout } from './layout.ts';

/** A document with everything that is derived from it and that drawing, checks and lists share. */
export interface ProjectView {
  readonly document: Document;
  readonly index: ProjectIndex;
  /** What `derive` has worked out of it so far. */
  readonly derived: Derived;
  /** One layout a rail, in the order of the rails: what is derived as `LAYOUTS`. */
  readonly layouts: ReadonlyMap<RailId, RailLayout>;
}

/**
 * Something that is worked out from a project and kept up to date with it: layouts, strips, mounting plates, nets. The
 * value itself is the key under which a view keeps it, so a room defines its derivation and `derive` hands it out typed;
 * this room need not know of it.
 *
 * - Law: `update(build(before), after, changes)` equals `build(after)`, where `changes` leads from the project of `before`
 *   to that of `after`, over any number of edits at once. `tests/support/derivation-law.ts` holds any derivation to it.
 * - Cost: `update` does what the changes touch and no more. It takes over whatever they leave alone as the very same
 *   objects, and the whole where they touch nothing of it: those who build on it compare by identity.
 * - Pure: both read the view and nothing else, and both may `derive` what they stand on. Two derivations that ask each
 *   other never end; the folders of `shared` keep them in order.
 *
 * A table of nets, for instance, is a `Derivation<ReadonlyMap<NetId, Net>>` whose `update` takes the nets that the changed
 * jumpers and items belonged to, works these out anew, and leaves the others as they are. Derivations whose value is such a
 * table can be a scope of the checks (see `scopes.ts` of the checks).
 */
export interface Derivation<T> {
  /** What it is, for whoever reads a message of a test. */
  readonly name: string;
  readonly build: (view: ProjectView) => T;
  readonly update: (previous: T, view: ProjectView, changes: ChangeSet) => T;
}

/** What is derived of a view, worked out when somebody first asks for it: previews and trials pay for what they look at. */
export function derive<T>(view: ProjectView, derivation: Derivation<T>): T {
  return view.derived.of(view, derivation);
}

/** After so many edits in which nobody asks for something, it is built anew rather than brought up to date. */
const LONGEST_WAY = 64;

interface Earlier {
  readonly value: unknown;
  /** From the project that the value belongs to, one after the other. */
  readonly changes: readonly ChangeSet[];
}

/**
 * What has been derived of one view so far. Belongs to its view and is reached through `derive`. It keeps hold of what was
 * derived of the view before, but of no view farther back. A class, because what it remembers is nobody's business: views
 * of equal documents are equal, whatever was asked of them.
 */
export class Derived {
  readonly #known = new Map<Derivation<unknown>, unknown>();
  #earlier = new Map<Derivation<unknown>, Earlier>();
  #before: { readonly derived: Derived; readonly changes: ChangeSet } | undefined;

  of<T>(view: ProjectView, derivation: Derivation<T>): T {
    // Under a derivation there is only ever what it has made itself.
    if (this.#known.has(derivation as Derivation<unknown>)) return this.#known.get(derivation as Derivation<unknown>) as T;
    const earlier = this.#earlierOf(derivation as Derivation<unknown>);
    const value = earlier
      ? derivation.update(earlier.value as T, view, earlier.changes.reduce(composeChanges))
      : derivation.build(view);
    this.#known.set(derivation as Derivation<unknown>, value);
    this.#earlier.delete(derivation as Derivation<unknown>);
    return value;
  }

  /** For the view that a change leads to. */
  after(changes: ChangeSet): Derived {
    this.#settle();
    const next = new Derived();
    next.#before = { derived: this, changes };
    return next;
  }

  #earlierOf(derivation: Derivation<unknown>): Earlier | undefined {
    const known = this.#earlier.get(derivation);
    if (known || !this.#before) return known;
    const { derived, changes } = this.#before;
    if (derived.#known.has(derivation)) return { value: derived.#known.get(derivation), changes: [changes] };
    const farther = derived.#earlier.get(derivation);
    return farther && { value: farther.value, changes: [...farther.changes, changes] };
  }

  /** Takes over what the view before knows and lets go of it, so that a long session keeps no chain of views. */
  #settle(): void {
    if (!this.#before) return;
    const { derived } = this.#before;
    for (const derivation of [...derived.#known.keys(), ...derived.#earlier.keys()]) {
      if (this.#known.has(derivation)) continue;
      const earlier = this.#earlierOf(derivation);
      if (earlier && earlier.changes.length < LONGEST_WAY) this.#earlier.set(derivation, earlier);
    }
    this.#before = undefined;
  }
}
