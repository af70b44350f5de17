import { z } from 'zod';
import { SEVERITIES } from '../../../shared/checks/index.ts';
import { ALL_FINDINGS, FINDING_GROUPINGS, type FindingsView } from './listed-findings.ts';

/** What is remembered of the list of findings from one start to the next: not what was searched for. */
export type RememberedFindings = Pick<FindingsView, 'grouping' | 'hidden'>;

const remembered = z.object({ grouping: z.enum(FINDING_GROUPINGS), hidden: z.array(z.enum(SEVERITIES)) });
/** The text of the preference `layout` holds more than this. */
const layout = z.looseObject({ findings: remembered.optional().catch(undefined) });

/** How findings were listed last time, from the preference `layout`. What cannot be read counts as nothing. */
export function rememberedFindings(text: string): RememberedFindings {
  const { grouping, hidden } = read(text).findings ?? ALL_FINDINGS;
  return { grouping, hidden };
}

/** The preference `layout` with another way of listing findings. */
export function withRememberedFindings(text: string, findings: RememberedFindings): string {
  return JSON.stringify({ ...read(text), findings });
}

function read(text: string): z.infer<typeof layout> {
  try {
    return layout.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
