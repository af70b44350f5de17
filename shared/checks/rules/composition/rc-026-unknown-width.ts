import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { type Names, listIn, namesOf } from '../../kit/wording.ts';
import { itemsWithoutWidth } from './unknown-width.ts';

interface WidthData {
  readonly article: string;
  readonly names: Names;
}

function widthText({ article, names }: WidthData): LocalText {
  return inEveryLanguage((language) => {
    const list = listIn(language, names);
    return inLanguage(language, {
      en: `The library has no width for ${article}: ${list} cannot be placed to scale, and all widths of this rail lack it. ` +
          'Enter the width from the data sheet, or use another part.',
      de: `Die Bibliothek kennt keine Breite für ${article}: ${list} ${names.count === 1 ? 'lässt' : 'lassen'} sich nicht maßstäblich setzen, und allen Breiten ` +
          'dieser Schiene fehlt sie. Die Breite aus dem Datenblatt eintragen oder einen anderen Artikel verwenden.',
    });
  });
}

/** Every item has a width. Reported once per part and rail. */
export const rc026 = defineRule({
  id: 'RC-026',
  area: 'composition',
  slug: 'unknown-width',
  title: { en: 'Unknown width', de: 'Breite unbekannt' },
  scope: 'rail',
  reach: 'beside',
  reads: ['strips'],
  stage: 'other',
  messages: { 'no-width': { severity: 'error', text: widthText } },
  *check(context) {
    const { layout } = context;
    for (const [part, items] of itemsWithoutWidth(layout)) {
      const [main, ...rest] = items;
      if (!main) continue;
      yield {
        message: 'no-width',
        subjects: [main.item.id, ...rest.map(({ item }) => item.id)],
        place: placeOf(layout.rail.id, items),
        data: { article: part.article, names: namesOf(items, ({ item }) => context.nameOf(item)) },
      };
    }
  },
});
