import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Circuits, allNets, buildCircuits, netsOnRail, updateCircuits } from '../../shared/circuits/index.ts';
import { type Command, applyCommand } from '../../shared/editing/index.ts';
import { type Document, recordsOf } from '../../shared/project/index.ts';
import { viewOf } from '../../shared/rail/index.ts';
import { arbitraryEdit, arbitraryStart, commandFor } from '../support/arbitrary-edits.ts';
import { blocksOf } from '../support/jumper-rail.ts';
import { JUMPERS } from '../support/sample-parts.ts';
import { envFor } from '../support/rail-sketch.ts';

/** Numbers that become a jumper, or take one out, once there is a document. */
const arbitraryJumper = fc.record({ pick: fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)), row: fc.constantFrom('A' as const, 'B' as const), out: fc.boolean() });
type JumperSeed = typeof arbitraryJumper extends fc.Arbitrary<infer T> ? T : never;

function jumperEdit(document: Document, { pick: [a, b, c], row, out }: JumperSeed): Command | undefined {
  const present = recordsOf(document, 'jumper');
  const taken = present[a % Math.max(1, present.length)];
  if (out && c % 3 === 0 && taken) return { type: 'jumpers.remove', jumpers: [taken.id] };
  if (out && taken) return { type: 'jumper.edit', jumper: taken.id, contact: { at: b % taken.contacts.length, removed: c % 2 === 0 } };
  const rails = recordsOf(document, 'rail').length;
  if (rails === 0) return undefined;
  // Now and then from rail to rail, as a wire would.
  const blocks = c % 5 === 0 ? recordsOf(document, 'rail').flatMap((_, at) => blocksOf(document, at + 1)) : blocksOf(document, 1 + (a % rails));
  const from = b % Math.max(1, blocks.length);
  const part = JUMPERS[c % JUMPERS.length]!;
  const contacts = blocks.slice(from, from + 2 + (b % 5)).map(({ id, levels }) => ({ item: id, level: a % 7 === 0 ? levels.length - 1 : 0, row }));
  return { type: 'jumpers.add', parts: [part], jumpers: [{ part: part.key, contacts }] };
}

const step = fc.oneof({ weight: 2, arbitrary: arbitraryEdit.map((edit) => ({ edit })) }, { weight: 3, arbitrary: arbitraryJumper.map((jumper) => ({ jumper })) });

describe('circuits', () => {
  it('after any edits are those of the document, and keep what an edit does not touch', () => {
    fc.assert(
      fc.property(arbitraryStart, fc.array(step, { minLength: 4, maxLength: 25, size: 'max' }), (start, steps) => {
        let document = start;
        let circuits: Circuits = buildCircuits(viewOf(document));
        for (const one of steps) {
          const command = 'edit' in one ? commandFor(document, one.edit) : jumperEdit(document, one.jumper);
          const outcome = command && applyCommand(document, command, envFor(document));
          if (outcome?.kind !== 'done') continue;
          document = outcome.document;
          const view = viewOf(document);
          const before = circuits;
          circuits = updateCircuits(before, view, outcome.changes);
          expect(circuits).toEqual(buildCircuits(view));
          // The same again is the same object, and equal nets are the same ones.
          expect(updateCircuits(circuits, view, new Map())).toBe(circuits);
          const known = new Map(allNets(before).map((net) => [net.id, net]));
          for (const net of allNets(circuits)) {
            const earlier = known.get(net.id);
            // One whose blocks have changed rails is listed anew.
            if (net.nodes.some(({ item }) => outcome.changes.has(item))) continue;
            if (earlier && JSON.stringify(earlier) === JSON.stringify(net)) expect(net).toBe(earlier);
          }
        }
      }),
    );
  });

  it('a jumper added between two nets joins exactly these, and taking it out parts them again', () => {
    fc.assert(
      fc.property(arbitraryStart, fc.array(arbitraryJumper, { minLength: 1, maxLength: 12 }), (start, seeds) => {
        let document = start;
        for (const seed of seeds) {
          const command = jumperEdit(document, { ...seed, out: false });
          const outcome = command && applyCommand(document, command, envFor(document));
          if (outcome?.kind !== 'done') continue;
          const before = buildCircuits(viewOf(document));
          const after = buildCircuits(viewOf(outcome.document));
          const [jumper] = [...outcome.changes.values()].flatMap(({ after: record }) => (record?.kind === 'jumper' ? [record] : []));
          const reached = new Set(allNets(after).filter(({ jumpers }) => jumper && jumpers.includes(jumper.id)).flatMap(({ nodes }) => nodes.map(({ item, level }) => `${item}/${level}`)));
          // Nets that it does not reach are as they were.
          const untouched = (nets: ReturnType<typeof allNets>) => nets.filter(({ nodes }) => !nodes.some(({ item, level }) => reached.has(`${item}/${level}`)));
          expect(untouched(allNets(after))).toEqual(untouched(allNets(before)));
          const out = applyCommand(outcome.document, { type: 'jumpers.remove', jumpers: [jumper!.id] }, envFor(outcome.document));
          expect(out.kind === 'done' && buildCircuits(viewOf(out.document)).rails).toEqual(before.rails);
          document = outcome.document;
        }
      }),
    );
  });

  it('every node is on one net, and each rail lists its own', () => {
    fc.assert(
      fc.property(arbitraryStart, fc.array(arbitraryJumper, { maxLength: 8 }), (start, seeds) => {
        const document = seeds.reduce((into, seed) => {
          const command = jumperEdit(into, seed);
          const outcome = command && applyCommand(into, command, envFor(into));
          return outcome?.kind === 'done' ? outcome.document : into;
        }, start);
        const circuits = buildCircuits(viewOf(document));
        const keys = allNets(circuits).flatMap(({ nodes }) => nodes.map(({ item, level, far }) => `${item}/${level}/${far ?? ''}`));
        expect(new Set(keys).size).toBe(keys.length);
        for (const rail of recordsOf(document, 'rail')) for (const net of netsOnRail(circuits, rail.id)) expect(allNets(circuits)).toContain(net);
      }),
    );
  });
});
