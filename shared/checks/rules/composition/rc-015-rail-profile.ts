import { type Part, type PartKey, factOf } from '../../../parts/index.ts';
import { recordsOf } from '../../../project/index.ts';
import type { PlacedItem, RailLayout } from '../../../rail/index.ts';
import { type Language, type LocalText, decimalMarkOf, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { type Um, toMm } from '../../../units/index.ts';
import type { Finding } from '../../kit/finding.ts';
import { type Fix, type FixSite, railOf } from '../../kit/fix.ts';
import { defineRule, placeOf } from '../../kit/rule.ts';
import { type Names, choiceIn, lengthIn, listIn, namesOf } from '../../kit/wording.ts';

interface ProfileData {
  readonly names: Names;
  readonly article: string;
  readonly rail: string;
  readonly shape: RailShape;
  readonly fits: readonly string[];
}

/** What is known of a rail's cross-section: all of it, or its width alone. */
type RailShape = { readonly profile: string } | { readonly width: Um };

function shapeOf(rail: Part): RailShape | undefined {
  const profile = factOf(rail, 'rail.profile');
  if (profile.known) return { profile: profile.value };
  const width = factOf(rail, 'rail.width');
  return width.known ? { width: width.value } : undefined;
}

/** Whether something made for these profiles fits; undefined where only the width of the rail is known and suits. */
function fitsOn(shape: RailShape, profiles: readonly string[]): boolean | undefined {
  if ('profile' in shape) return profiles.includes(shape.profile);
  return profiles.some((profile) => profile.startsWith(`${toMm(shape.width)}x`)) ? undefined : false;
}

function profileText({ names, article, rail, shape, fits }: ProfileData): LocalText {
  return inEveryLanguage((language) => {
    const profile = 'profile' in shape ? profileName(language, shape.profile) : lengthIn(language, shape.width);
    const shown = listIn(language, names);
    const allowed = choiceIn(language, fits.map((each) => profileName(language, each)));
    const rest = inLanguage(
      language,
      fits.length === 0
        ? { en: 'It is not made for rails.', de: 'Der Artikel ist nicht für Tragschienen.' }
        : { en: `It fits ${allowed}.`, de: `Der Artikel passt auf ${allowed}.` },
    );
    return inLanguage(language, {
      en: `${article} does not fit rail ${rail} (${profile}): ${shown}. ${rest} Change the rail or the part.`,
      de: `${article} passt nicht auf Schiene ${rail} (${profile}): ${shown}. ${rest} Schiene oder Artikel wechseln.`,
    });
  });
}

/** `35x7.5` → "35 × 7.5", in German "35 × 7,5". */
function profileName(language: Language, profile: string): string {
  return profile.replace('x', ' × ').replace('.', decimalMarkOf(language));
}

/** Whether items of this kind snap onto the rail themselves. End plates and partitions snap onto blocks. */
function snapsOn({ role }: PlacedItem): boolean {
  return role === 'block' || role === 'endStop' || role === 'separator' || role === 'device';
}

/** Everything that snaps onto the rail is made for its profile. Reported once per part and rail. */
export const rc015 = defineRule({
  id: 'RC-015',
  area: 'composition',
  slug: 'rail-profile',
  title: { en: 'Not for this rail profile', de: 'Nicht für dieses Schienenprofil' },
  scope: 'rail',
  reach: 'beside',
  reads: ['strips'],
  stage: 'other',
  messages: { 'does-not-fit': { severity: 'error', text: profileText } },
  *check(context) {
    const { layout, railPart } = context;
    const groups = snapOnItems(layout);
    if (groups.size === 0) return;
    const shape = shapeOf(railPart);
    for (const [part, items] of groups) {
      const fits = factOf(part, 'mounting.rails');
      const place = placeOf(layout.rail.id, items);
      const [main, ...rest] = items;
      const fitting = shape && fits.known ? fitsOn(shape, fits.value) : undefined;
      if (!fits.known) yield { unknown: { part, attributes: ['mounting.rails'], place } };
      else if (fitting === undefined) yield { unknown: { part: railPart, attributes: ['rail.profile'], place } };
      else if (main && shape && !fitting) {
        yield {
          message: 'does-not-fit',
          subjects: [main.item.id, ...rest.map(({ item }) => item.id)],
          place,
          data: {
            names: namesOf(items, ({ item }) => context.nameOf(item)),
            article: part.article,
            rail: layout.rail.name,
            shape,
            fits: fits.value,
          },
        };
      }
    }
  },
  fixes: railFixes,
});

function snapOnItems(layout: RailLayout): ReadonlyMap<Part, readonly PlacedItem[]> {
  const groups = new Map<Part, PlacedItem[]>();
  for (const placed of layout.items) {
    if (!snapsOn(placed)) continue;
    const group = groups.get(placed.part);
    if (group) group.push(placed);
    else groups.set(placed.part, [placed]);
  }
  return groups;
}

/** Other rails that the project uses and that suit everything on this one. */
function railFixes(finding: Finding, site: FixSite): readonly Fix[] {
  const rail = railOf(site, finding);
  if (!rail) return [];
  const needed = [...snapOnItems(rail.layout).keys()];
  const suits = (candidate: Part) => {
    const profile = factOf(candidate, 'rail.profile');
    return (
      profile.known &&
      needed.every((part) => {
        const fits = factOf(part, 'mounting.rails');
        return fits.known && fits.value.includes(profile.value);
      })
    );
  };
  return railsInUse(site, rail.railPart.key)
    .filter(suits)
    .map((part) => ({
      title: { en: `Use rail ${part.article}`, de: `Tragschiene ${part.article} verwenden` },
      safe: false,
      command: { type: 'rail.edit', rail: rail.layout.rail.id, part },
    }));
}

function railsInUse({ view }: FixSite, except: PartKey): readonly Part[] {
  return recordsOf(view.document, 'part')
    .map(({ part }) => part)
    .filter((part) => part.kind === 'din-rail' && part.key !== except);
}
