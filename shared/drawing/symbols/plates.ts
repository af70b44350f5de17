import { centredRect, line, rect, text } from '../pen.ts';
import { housingPaint } from '../paint.ts';
import type { Primitive } from '../scene.ts';
import type { Detail, DrawnForm } from './block.ts';
import type { OuterForm } from './form.ts';

/** A thin plate seen edge on: end plate, or a partition that reaches beyond the blocks. */
export function drawPlate(form: OuterForm, detail: Detail, partition: boolean): DrawnForm {
  const { width, half, finish } = form;
  const color = finish.main;
  const body: Primitive[] = [
    rect(0, -half, width, 2 * half, { fill: housingPaint(color, 'base'), ...outline(form) }, Math.min(width / 2, 500)),
  ];
  if (detail === 'box') return { body, features: [], markers: [] };
  body.push(
    rect(width * 0.12, -half + 500, width * 0.2, 2 * half - 1000, { fill: housingPaint(color, 'light') }),
    rect(width * 0.72, -half + 500, width * 0.16, 2 * half - 1000, { fill: housingPaint(color, 'dark') }),
  );
  const features: Primitive[] = [];
  // Pins that snap into the block; a partition has its rim instead.
  if (partition) {
    for (const side of [-1, 1] as const) {
      features.push(centredRect(width / 2, side * (half - 2200), width * 0.66, 2800, { fill: housingPaint(color, 'dark') }, 200));
    }
  } else {
    for (const share of [-0.62, 0, 0.62]) {
      features.push(centredRect(width / 2, half * share, width * 0.8, 900, { fill: housingPaint(color, 'deep') }, 120));
    }
  }
  return { body, features, markers: [] };
}

/** A separator between circuits of different protection, with its lettering. */
export function drawSeparator(form: OuterForm, detail: Detail): DrawnForm {
  const { width, half, finish } = form;
  const color = finish.main;
  const body: Primitive[] = [
    rect(0, -half, width, 2 * half, { fill: housingPaint(color, 'base'), ...outline(form) }, Math.min(width / 2, 900)),
  ];
  if (detail === 'box') return { body, features: [], markers: [] };
  body.push(
    rect(width * 0.08, -half + 900, width * 0.14, 2 * half - 1800, { fill: housingPaint(color, 'light') }),
    rect(width * 0.8, -half + 900, width * 0.12, 2 * half - 1800, { fill: housingPaint(color, 'dark') }),
  );
  const features: Primitive[] = [];
  for (const share of [-0.74, -0.48, 0.48, 0.74]) {
    features.push(line(width * 0.28, half * share, width * 0.76, half * share, { stroke: housingPaint(color, 'deep'), strokeWidth: 160 }));
  }
  if (width >= 1500) {
    const size = Math.min(width * 0.8, 3200);
    const ink = { fill: housingPaint(color, 'deep'), weight: 'bold', anchor: 'middle', rotate: -90 } as const;
    features.push(text(width / 2 + size * 0.35, 0, 'Ex e | Ex i', size, ink));
  }
  return { body, features, markers: [] };
}

function outline(form: OuterForm): { readonly stroke: 'assumed' | ReturnType<typeof housingPaint>; readonly strokeWidth: number; readonly dash?: readonly number[] } {
  return form.assumed.has('depth')
    ? { stroke: 'assumed', strokeWidth: 90, dash: [900, 600] }
    : { stroke: housingPaint(form.finish.main, 'deep'), strokeWidth: 70 };
}
