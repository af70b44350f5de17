import { centredRect, line, polyline, rect } from '../pen.ts';
import { housingPaint } from '../paint.ts';
import type { Primitive } from '../scene.ts';
import type { Detail, DrawnForm } from './block.ts';
import { drawScrew } from './entries.ts';
import type { OuterForm } from './form.ts';

/** How an end stop holds on to the rail. */
export type StopFixing = 'clamp' | 'screw';

/** An end stop: marker slot to the rear, grip in the middle, its fixing to the front, claws under both rail edges. */
export function drawEndStop(form: OuterForm, detail: Detail, fixing: StopFixing): DrawnForm {
  const { width, half, finish } = form;
  const color = finish.main;
  const cx = width / 2;
  const waist = Math.min(width * 0.09, 600);
  const shoulder = Math.min(half * 0.3, 6500);
  const outline = form.assumed.has('depth')
    ? ({ stroke: 'assumed', dash: [900, 600] } as const)
    : ({ stroke: housingPaint(color, 'deep') } as const);
  // Broad in the middle, drawn in at both ends where the claws grip: no block looks like that.
  const body: Primitive[] = [
    polyline(
      [
        waist, -half, width - waist, -half, width - waist, -half + shoulder, width, -half + shoulder + 900,
        width, half - shoulder - 900, width - waist, half - shoulder, width - waist, half, waist, half,
        waist, half - shoulder, 0, half - shoulder - 900, 0, -half + shoulder + 900, waist, -half + shoulder,
      ],
      true,
      { fill: housingPaint(color, 'base'), strokeWidth: 100, ...outline },
    ),
  ];
  if (detail === 'box') return { body, features: [], markers: [] };
  body.push(
    rect(width * 0.06, -half + shoulder + 1200, width * 0.09, 2 * (half - shoulder - 1200), { fill: housingPaint(color, 'light') }),
    rect(width * 0.86, -half + shoulder + 1200, width * 0.08, 2 * (half - shoulder - 1200), { fill: housingPaint(color, 'dark') }),
  );
  const simple = detail === 'simple';
  const markerY = -half * 0.44;
  const markerHeight = Math.min(half * 0.46, 10_000);
  const features: Primitive[] = [
    centredRect(cx, markerY, width * 0.66, markerHeight, { fill: 'marker', stroke: 'marker-edge', strokeWidth: 90 }, 260),
  ];
  for (const side of [-1, 1] as const) {
    features.push(centredRect(cx, side * (half - 1500), width * 0.46, 1500, { fill: 'metal', stroke: 'metal-dark', strokeWidth: 70 }, 150));
  }
  if (!simple) {
    for (let rib = 0; rib < 5; rib += 1) {
      const y = half * 0.02 + rib * 900;
      features.push(line(width * 0.22, y, width * 0.78, y, { stroke: housingPaint(color, 'deep'), strokeWidth: 200 }));
    }
  }
  const fixY = half * 0.52;
  if (fixing === 'screw') {
    features.push(...drawScrew(cx, fixY, Math.min(width * 0.36, 3400), color, simple));
  } else {
    features.push(
      centredRect(cx, fixY, width * 0.52, Math.min(half * 0.22, 4600), { fill: housingPaint(color, 'dark') }, 300),
      centredRect(cx, fixY, width * 0.34, Math.min(half * 0.13, 2600), { fill: 'recess' }, 160),
    );
  }
  return { body, features, markers: [{ level: 0, cx, cy: markerY, width: width * 0.6, height: markerHeight * 0.94 }] };
}

/** A carrier of busbars, or another device: housing with the bar lying across it. */
export function drawCarrier(form: OuterForm, detail: Detail): DrawnForm {
  const { width, half, finish } = form;
  const color = finish.main;
  const outline = form.assumed.has('depth')
    ? ({ stroke: 'assumed', dash: [900, 600] } as const)
    : ({ stroke: housingPaint(color, 'deep') } as const);
  const body: Primitive[] = [
    rect(0, -half, width, 2 * half, { fill: housingPaint(color, 'base'), strokeWidth: 100, ...outline }, 700),
  ];
  if (detail === 'box') return { body, features: [], markers: [] };
  body.push(
    rect(width * 0.05, -half + 800, width * 0.07, 2 * half - 1600, { fill: housingPaint(color, 'light') }),
    rect(width * 0.88, -half + 800, width * 0.07, 2 * half - 1600, { fill: housingPaint(color, 'dark') }),
  );
  const simple = detail === 'simple';
  const features: Primitive[] = [
    centredRect(width / 2, -half * 0.5, width * 0.84, 4200, { fill: 'recess' }, 200),
    centredRect(width / 2, -half * 0.5, width, 3000, { fill: 'copper.base', stroke: 'copper.deep', strokeWidth: 80 }),
    ...drawScrew(width / 2, half * 0.55, Math.min(width * 0.32, 3000), color, simple),
  ];
  return { body, features, markers: [] };
}
