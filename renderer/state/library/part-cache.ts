import type { HostClient, HostError } from '../../../shared/host/index.ts';
import { type Part, type PartKey, type PartKind, type PartLookup, PART_KINDS, factOf, partLookup, roleOf } from '../../../shared/parts/index.ts';
import { type Store, createStore } from '../store/index.ts';

/**
 * Parts of the library that this window has asked for, so that whatever is decided on the spot (fixes, drag previews,
 * quick insert) needs no answer from the host. Grows only; a few thousand parts at most.
 */
export interface PartCache {
  /** The parts at hand. A new lookup whenever one comes in. */
  readonly store: Store<PartLookup>;
  /** Adds parts that came some other way, such as with a project. */
  add(parts: Iterable<Part>): void;
  /** Fetches parts by key; undefined once they are at hand, or why not. Keys that the library lacks stay absent. */
  need(keys: Iterable<PartKey>): Promise<HostError | undefined>;
  /** Fetches every maker's part of these order numbers. */
  needArticles(articles: Iterable<string>): Promise<HostError | undefined>;
  /**
   * Fetches what completing strips of these parts may take: end plates, and the end stop that a project prefers. Asked
   * once per part; a failed question is asked again.
   */
  needCompanions(keys: Iterable<PartKey>, endStop: PartKey | undefined): Promise<HostError | undefined>;
  /** Whether such a question is on its way: what it brings may make fixes possible that are not yet. */
  awaitsCompanions(keys: Iterable<PartKey>, endStop: PartKey | undefined): boolean;
  /** Fetches the blocks of a part's series: those of its kind, through and ground terminal blocks. */
  needSeries(part: Part): Promise<HostError | undefined>;
  /** The parts at hand of the same maker and series. */
  seriesOf(part: Part): readonly Part[];
  /** Fetches the jumpers of a maker. */
  needJumpers(makers: Iterable<string>): Promise<HostError | undefined>;
  /** The jumpers at hand. The same list until another part comes in. */
  jumpers(): readonly Part[];
  /** Whether the library has already been asked for this order number. */
  knowsArticle(article: string): boolean;
  /** The order numbers at hand: those among which the nearest to a mistyped one is looked for. */
  articles(): Iterable<string>;
}

function companionsId(key: PartKey, endStop: PartKey | undefined): string {
  return `companions ${endStop ?? ''} ${key}`;
}

/** More blocks of one kind than any series has. */
const SERIES_AT_ONCE = 300;

/** More jumpers of one kind than any maker has. */
const JUMPERS_AT_ONCE = 300;
const JUMPER_KINDS = (Object.keys(PART_KINDS) as PartKind[]).filter((kind) => roleOf(kind) === 'jumper');

/** A cache over the host. */
export function createPartCache(host: Pick<HostClient, 'call'>): PartCache {
  const parts = new Map<PartKey, Part>();
  const store = createStore<PartLookup>(partLookup([]));
  /** Questions that were answered or are on their way: each is asked once. */
  const asked = new Map<string, Promise<HostError | undefined>>();
  const answered = new Set<string>();
  let jumpersAtHand: { readonly of: PartLookup; readonly jumpers: readonly Part[] } | undefined;

  function add(more: Iterable<Part>): void {
    let grown = false;
    for (const part of more) {
      // The object that is there already stays: pictures and layouts hang on its identity.
      const known = parts.get(part.key);
      if (known && known.revision >= part.revision) continue;
      parts.set(part.key, part);
      grown = true;
    }
    if (grown) store.set(partLookup(parts.values()));
  }

  /** Asks for the questions that were not asked yet, and waits for those on their way as well. */
  async function once<Q>(
    questions: readonly (readonly [id: string, question: Q])[],
    ask: (fresh: readonly Q[]) => Promise<HostError | undefined>,
  ): Promise<HostError | undefined> {
    const fresh = questions.filter(([id]) => !asked.has(id));
    if (fresh.length > 0) {
      const answer = ask(fresh.map(([, question]) => question)).then((error) => {
        for (const [id] of fresh) {
          if (error) asked.delete(id);
          else answered.add(id);
        }
        return error;
      });
      for (const [id] of fresh) asked.set(id, answer);
    }
    const answers = await Promise.all([...new Set(questions.map(([id]) => asked.get(id)))]);
    return answers.find((error) => error !== undefined);
  }

  const need: PartCache['need'] = (keys) =>
    once(
      [...new Set(keys)].filter((key) => !parts.has(key)).map((key) => [`key ${key}`, key] as const),
      async (fresh) => {
        const result = await host.call['library.parts']({ keys: fresh });
        if (!result.ok) return result.error;
        add(result.value.parts);
        return undefined;
      },
    );

  function seriesOf(part: Part): readonly Part[] {
    const series = factOf(part, 'series');
    if (!series.known) return [];
    return [...parts.values()].filter((other) => {
      const own = factOf(other, 'series');
      return other.manufacturer === part.manufacturer && own.known && own.value === series.value;
    });
  }

  return {
    store,
    add,
    need,
    seriesOf,
    needSeries: (part) => {
      const series = factOf(part, 'series');
      if (!series.known) return Promise.resolve(undefined);
      const kinds = [...new Set<PartKind>([part.kind, 'through-terminal', 'ground-terminal'])];
      return once(
        kinds.map((kind) => [`series ${part.manufacturer} ${series.value} ${kind}`, kind] as const),
        async (fresh) => {
          for (const kind of fresh) {
            const result = await host.call['library.search']({ text: series.value, kind, maker: part.manufacturer, limit: SERIES_AT_ONCE, offset: 0 });
            if (!result.ok) return result.error;
            const error = await need(result.value.parts.map(({ key }) => key));
            if (error) return error;
          }
          return undefined;
        },
      );
    },
    needJumpers: (makers) =>
      once(
        [...new Set(makers)].flatMap((maker) => JUMPER_KINDS.map((kind) => [`jumpers ${maker} ${kind}`, { maker, kind }] as const)),
        async (fresh) => {
          const keys: PartKey[] = [];
          for (const { maker, kind } of fresh) {
            const result = await host.call['library.search']({ text: '', kind, maker, limit: JUMPERS_AT_ONCE, offset: 0 });
            if (!result.ok) return result.error;
            keys.push(...result.value.parts.map(({ key }) => key));
          }
          // All at once: whoever looks at the parts at hand is told once.
          return need(keys);
        },
      ),
    jumpers() {
      const lookup = store.get();
      if (jumpersAtHand?.of !== lookup) {
        const found = [...parts.values()].filter((part) => roleOf(part.kind) === 'jumper').sort((a, b) => (a.key < b.key ? -1 : 1));
        jumpersAtHand = { of: lookup, jumpers: found };
      }
      return jumpersAtHand.jumpers;
    },
    needArticles: (articles) =>
      once(
        [...new Set(articles)].map((article) => [`article ${article}`, article] as const),
        async (fresh) => {
          for (const article of fresh) {
            const result = await host.call['library.byArticle']({ article });
            if (!result.ok) return result.error;
            add(result.value.parts);
          }
          return undefined;
        },
      ),
    needCompanions: (keys, endStop) =>
      once(
        [...new Set(keys)].map((key) => [companionsId(key, endStop), key] as const),
        async (fresh) => {
          const result = await host.call['library.companions']({ keys: fresh, ...(endStop !== undefined && { endStop }) });
          if (!result.ok) return result.error;
          add(result.value.parts);
          return undefined;
        },
      ),
    awaitsCompanions: (keys, endStop) =>
      [...keys].some((key) => asked.has(companionsId(key, endStop)) && !answered.has(companionsId(key, endStop))),
    knowsArticle: (article) => asked.has(`article ${article}`),
    articles: () => new Set([...parts.values()].map((part) => part.article)),
  };
}
