import { type ItemId, type ItemRecord, UNPLACED } from '../project/index.ts';

/** What stands for something else than a rail or strip of that name. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(['project', 'settings', UNPLACED]);

/** What items that stand on no rail of a clipping are called: `item#4` is the fourth of them. */
export const LOOSE_ITEM = 'item';

/** The items of one rail, or of none, in their order, with the names by which the rail is called. */
export interface NamedItems {
  readonly names: readonly string[];
  readonly items: readonly Pick<ItemRecord, 'id' | 'strip' | 'levels'>[];
}

/** Items by what people call them: by strip and designation (`-X1:3`), or by rail and place (`R1#4`). */
export interface ItemNames {
  /** Every item that a text names; several where the text is ambiguous. */
  readonly find: (text: string) => readonly ItemId[];
  /** The shortest text that names this item and no other. */
  readonly textOf: (id: ItemId) => string | undefined;
  readonly all: () => Iterable<string>;
}

/** The names of a rail in references: what it is called, unless that means something else, and in full. */
export function railNames(name: string): readonly string[] {
  return RESERVED_NAMES.has(name) ? [`rail:${name}`] : [name, `rail:${name}`];
}

/** The names of items. `tagOf` says how a strip is called. */
export function itemNames(groups: Iterable<NamedItems>, tagOf: (strip: NonNullable<ItemRecord['strip']>) => string | undefined): ItemNames {
  const byText = new Map<string, ItemId[]>();
  const byId = new Map<ItemId, string[]>();
  const add = (id: ItemId, text: string): void => {
    const found = byText.get(text);
    if (!found) byText.set(text, [id]);
    else if (!found.includes(id)) found.push(id);
    const texts = byId.get(id);
    if (texts) texts.push(text);
    else byId.set(id, [text]);
  };
  for (const { names, items } of groups) {
    items.forEach(({ id, strip, levels }, position) => {
      const tag = strip === undefined ? undefined : tagOf(strip);
      if (tag !== undefined) for (const { designation } of levels) if (designation !== undefined) add(id, `${tag}:${designation}`);
      for (const name of names) add(id, `${name}#${position + 1}`);
    });
  }
  return {
    find: (text) => byText.get(text) ?? [],
    textOf: (id) => byId.get(id)?.find((text) => byText.get(text)?.length === 1),
    all: () => byText.keys(),
  };
}
