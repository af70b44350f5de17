import { LONGEST_RAIL, stockLengthOf } from '../../../editing/index.ts';
import { shortestLength } from '../../../project/index.ts';
import { extentOf } from '../../../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../../../text/index.ts';
import { type Um, ZERO_UM, um } from '../../../units/index.ts';
import type { RailContext } from '../../kit/context.ts';
import type { Fix } from '../../kit/fix.ts';
import { lengthIn, percentIn } from '../../kit/wording.ts';

/** Rail that the items take with their mounting allowance and the gaps that were asked for. */
export function plannedLength({ metrics }: RailContext): Um {
  return um(metrics.planningWidth + metrics.gaps);
}

/**
 * The shortest length on offer (a whole multiple of the project's rail step) on which everything stands with its
 * planning width and leaves `reservePercent` of the usable length free. Undefined where no such rail is available: it
 * would be longer than the stock length of this rail or than any rail may be, or the reserve is the whole rail.
 */
export function lengthFor(context: RailContext, reservePercent: number): Um | undefined {
  const { layout, settings, railPart } = context;
  const longest = um(Math.min(stockLengthOf(railPart) ?? LONGEST_RAIL, LONGEST_RAIL));
  const reach = layout.centred ? ZERO_UM : extentOf(layout).to;
  const demand = { planned: plannedLength(context), margin: layout.usableStart, reach };
  return shortestLength(demand, { step: settings.railStep, longest, reservePercent });
}

/** The fix that cuts the rail to another length. The rail has to fit the cabinet, so it is never done unasked. */
export function lengthFix(context: RailContext, length: Um, reservePercent: number): Fix {
  const longer = length > context.layout.rail.length;
  return {
    title: inEveryLanguage((language) => {
      const reserve = reservePercent === 0 ? '' : percentIn(language, reservePercent);
      return inLanguage(language, {
        en: `${longer ? 'Lengthen' : 'Cut'} the rail to ${lengthIn(language, length)}${reserve && ` with ${reserve} reserve`}`,
        de: `Schiene auf ${lengthIn(language, length)} ${longer ? 'verlängern' : 'kürzen'}${reserve && `, mit ${reserve} Reserve`}`,
      });
    }),
    safe: false,
    command: { type: 'rail.edit', rail: context.layout.rail.id, length },
  };
}

/** "rail R1", "Tragschiene R1". */
export function railWord({ layout }: RailContext): LocalText {
  return { en: `rail ${layout.rail.name}`, de: `Tragschiene ${layout.rail.name}` };
}
