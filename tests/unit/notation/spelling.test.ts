import { describe, expect, it } from 'vitest';
import { editDistance, nearestWord } from '../../../shared/notation/spelling.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['rail', 'rail', 0],
    ['rial', 'rail', 1],
    ['rai', 'rail', 1],
    ['raill', 'rail', 1],
    ['reil', 'rail', 1],
    ['strip', 'trips', 2],
    ['kitten', 'sitting', 3],
    ['', 'gap', 3],
  ])('from "%s" to "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
    expect(editDistance(b, a, 10)).toBe(distance);
  });

  it('stops one above its limit', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  });
});

describe('nearestWord', () => {
  const words = ['project', 'settings', 'rail', 'strip', 'gap'];

  it.each([
    ['rial', 'rail'],
    ['Rail', 'rail'],
    ['stripp', 'strip'],
    ['proyect', 'project'],
    ['setings', 'settings'],
  ])('%s → %s', (word, nearest) => expect(nearestWord(word, words)).toBe(nearest));

  it('gives nothing where less than half of the word fits', () => {
    expect(nearestWord('x', words)).toBeUndefined();
    expect(nearestWord('zzzz', words)).toBeUndefined();
    expect(nearestWord('rail', [])).toBeUndefined();
  });

  it('takes the one listed first where several are equally near', () => {
    expect(nearestWord('2002-1203', ['2002-1204', '2002-1201', '2002-1202'])).toBe('2002-1204');
    expect(nearestWord('2002-1203', ['2002-12', '2002-1201', '2002-1204'])).toBe('2002-1201');
  });
});
